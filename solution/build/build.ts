import { buildControls } from "./controls";
import { buildAlone } from "./lock";
import { buildPlatform } from "./platform";
import { writeLibraryCopies } from "./standalone";
import { fingerprint, isStamped, stamp } from "./stamp";
import { buildWebResources } from "./webResources";

/** Told before each step: its words, its number and how many there are. */
export type Progress = (step: string, number: number, of: number) => void;

const shipped = ["controls", "webresources", "src", "solution/build", "types", "pcf.config.json", "package-lock.json"];

/** Each step writes its own folder of `out/` and is skipped when nothing it reads has changed. */
const steps = [
  {
    name: "platform",
    words: "platform libraries (React 16.14, Fluent 9.68)",
    inputs: ["solution/build/platform.ts", "package-lock.json"],
    run: buildPlatform,
  },
  { name: "webresources", words: "web resources", inputs: shipped, run: buildWebResources },
  { name: "controls", words: "controls (pcf-scripts, about a minute)", inputs: shipped, run: buildControls },
] as const;

/** Builds everything that ships (and the platform libraries the local workspace needs) into `out/`. */
export async function buildAll(progress: Progress, { force = false } = {}): Promise<"built" | "unchanged"> {
  const run = async (): Promise<"built" | "unchanged"> => {
    let outcome: "built" | "unchanged" = "unchanged";
    for (const [index, step] of steps.entries()) {
      const print = fingerprint(step.inputs);
      if (!force && isStamped(step.name, print)) continue;
      progress(step.words, index + 1, steps.length);
      await step.run();
      stamp(step.name, print);
      outcome = "built";
    }
    writeLibraryCopies();
    return outcome;
  };
  return buildAlone(run, () => progress("waiting for another build to finish", 0, steps.length));
}
