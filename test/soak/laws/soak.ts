import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "#build";
import type { Soak } from "#soak";

/** Every suite that tries a law as often as its soak says. */
function findSuites(): readonly string[] {
  const names = readdirSync(resolve(root, "test"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join("test", name));
  return files.filter((file) => /\btriesOf\(/.test(readFileSync(resolve(root, file), "utf8"))).sort();
}

/** Runs the suites; what jest says of those that fail is shown as it comes. */
function runSuites(suites: readonly string[], share: number): Promise<boolean> {
  const jest = resolve(root, "node_modules/jest/bin/jest.js");
  const env = { ...process.env, WARMLINE_SHARE: String(share) };
  const args = [jest, "--silent", "--testTimeout=3600000", ...suites];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  return new Promise((done) => child.on("close", (code) => done(code === 0)));
}

/** The unit tests try their laws a fifth as often as continuous builds do; here they are tried ten times as often as those. */
export const lawsSoak: Soak = {
  words: "the laws of the unit tests, each tried as many times as often as in a continuous build",
  count: 10,
  async run({ count, say }) {
    const suites = findSuites();
    const times = Math.min(10, count);
    say(`${suites.length} suites; each run draws its own examples, a failure says from which seed`);
    const held = await runSuites(suites, times / 10);
    return {
      figures: [`${suites.length} suites of laws, ${times} times a continuous build's tries`],
      failures: held ? [] : ["a law does not hold: jest says above which"],
    };
  },
};
