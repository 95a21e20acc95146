import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { runJest } from "./jest";
import type { Outcome } from "./stage";
import { fingerprintReach, unlessHeld } from "./unlessHeld";

/** How the files of tests that take long end: soaks, hostile input by the megabyte, properties by the hundred. */
export const longTests = "\\.long\\.test\\.";

/** The `soak` stage: what needs no browser and takes long. */
export function runSoak(): Promise<Outcome> {
  const names = readdirSync(resolve(root, "test"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.long\.test\.ts$/.test(name) && !name.includes("node_modules"));
  const entries = files.map((name) => `test/${name}`).sort();
  return unlessHeld(
    "soak",
    () => fingerprintReach(entries, ["jest.config.js"]),
    () => runJest([longTests]),
  );
}
