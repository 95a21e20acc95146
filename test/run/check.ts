import { copySharedStrings, writeManifestTypes } from "#build";
import { type Outcome, runProgram } from "./stage";

/** Every wall of the house, in words, with the program that guards it. */
const walls: readonly { readonly name: string; readonly command: string; readonly args: readonly string[] }[] = [
  { name: "format", command: "prettier", args: ["--check", "."] },
  { name: "types: what ships", command: "tsc", args: ["-p", "tsconfig.json"] },
  { name: "types: text knows no page", command: "tsc", args: ["-p", "src/text"] },
  { name: "types: domain knows no page", command: "tsc", args: ["-p", "src/domain"] },
  { name: "types: build", command: "tsc", args: ["-p", "solution"] },
  { name: "types: commands", command: "tsc", args: ["-p", "src/commands"] },
  { name: "types: local workspace", command: "tsc", args: ["-p", "src/local"] },
  { name: "types: tests", command: "tsc", args: ["-p", "test"] },
  { name: "lint", command: "eslint", args: ["."] },
  {
    name: "floors and doors",
    command: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "src", "controls", "webresources", "solution"],
  },
  { name: "dead code", command: "knip", args: [] },
];

/** The `check` stage: format, types, lint, floors, dead code. Prints only what failed. */
export async function runCheck(): Promise<Outcome> {
  copySharedStrings();
  await writeManifestTypes();
  let failed = 0;
  for (const wall of walls) {
    const started = Date.now();
    const { code, output } = await runProgram(wall.command, wall.args, false);
    console.log(`  ${code === 0 ? "ok    " : "FAILED"} ${wall.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (code !== 0) {
      failed += 1;
      console.log(output);
    }
  }
  return { passed: walls.length - failed, failed };
}
