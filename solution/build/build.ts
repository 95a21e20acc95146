import { buildControls } from "./controls";
import { buildAlone } from "./lock";
import { buildPlatform } from "./platform";
import { writeLibraryCopies } from "./standalone";
import { fingerprint, isStamped, stamp } from "./stamp";
import { buildWebResources } from "./webResources";

/** Told before each step: its words, its number and how many there are. */
export type Progress = (step: string, number: number, of: number) => void;

const shipped = ["controls", "webresources", "src", "solution/build", "types", "pcf.config.json", "package-lock.json"];

/**
 * Each step writes its own folder of `out/` and is skipped when nothing it reads has changed. All are taken at once: the controls keep one
 * core busy, the rest of them the other.
 */
const steps = [
  {
    name: "platform",
    words: "platform libraries (React 16.14, Fluent 9.68)",
    inputs: ["solution/build/platform.ts", "package-lock.json"],
    run: buildPlatform,
  },
  { name: "webresources", words: "web resources", inputs: shipped, run: buildWebResources },
  { name: "controls", words: "controls (pcf-scripts, half a minute)", inputs: shipped, run: buildControls },
] as const;

/** Builds everything that ships (and the platform libraries the local workspace needs) into `out/`. */
export async function buildAll(progress: Progress, { force = false } = {}): Promise<"built" | "unchanged"> {
  const run = async (): Promise<"built" | "unchanged"> => {
    const due = steps.map((step, index) => ({ ...step, number: index + 1, print: fingerprint(step.inputs) }));
    const stale = due.filter(({ name, print }) => force || !isStamped(name, print));
    const ends = await Promise.allSettled(
      stale.map(async ({ name, words, number, print, run }) => {
        progress(words, number, steps.length);
        await run();
        stamp(name, print);
      }),
    );
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    writeLibraryCopies();
    return stale.length > 0 ? "built" : "unchanged";
  };
  return buildAlone(run, () => progress("waiting for another build to finish", 0, steps.length));
}
