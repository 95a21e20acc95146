import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "./config";
import { buildControls } from "./controls";
import { buildPlatform } from "./platform";
import { fingerprintSources, isBuilt, writeStamp } from "./stamp";
import { buildWebResources } from "./webResources";

/** Told before each step: its words, its number and how many there are. */
export type Progress = (step: string, number: number, of: number) => void;

/** Builds everything that ships (and the platform libraries the local workspace needs) into `out/`; skips when nothing changed. */
export async function buildAll(progress: Progress, { force = false } = {}): Promise<"built" | "unchanged"> {
  if (!force && isBuilt()) return "unchanged";
  const fingerprint = fingerprintSources();
  rmSync(resolve(root, "out"), { recursive: true, force: true });
  const steps = [
    { words: "platform libraries (React 16.14, Fluent 9.68)", run: buildPlatform },
    { words: "web resources", run: buildWebResources },
    { words: "controls (pcf-scripts, about half a minute)", run: buildControls },
  ];
  for (const [index, step] of steps.entries()) {
    progress(step.words, index + 1, steps.length);
    await step.run();
  }
  writeStamp(fingerprint);
  return "built";
}
