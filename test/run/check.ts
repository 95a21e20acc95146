import { resolve } from "node:path";
import { copySharedStrings, root, writeManifestTypes } from "#build";
import { eachAtOnce, type Outcome, runProgram } from "./stage";

type Wall = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const cache = "node_modules/.cache/warmline";
/** The compiler as a native program (decision 025), on one core: another wall has the other. */
const compiler = resolve(root, "node_modules/typescript-native/bin/tsc");

/** What a compiler found once in files that have not changed since it need not find again. */
const types = (name: string, project: string): Wall => {
  const kept = `${cache}/types-${name.replace(/\W+/g, "-")}.json`;
  const args = ["-p", project, "--singleThreaded", "--incremental", "--tsBuildInfoFile", kept];
  return { name: `types: ${name}`, command: compiler, args };
};

/** Every wall of the house, in words, with the program that guards it; the slowest first, so that none is waited for alone. */
const walls: readonly Wall[] = [
  {
    name: "lint",
    command: "eslint",
    args: [".", "--cache", "--cache-strategy", "content", "--cache-location", `${cache}/lint`],
  },
  { name: "format", command: "prettier", args: ["--check", ".", "--cache", "--cache-location", `${cache}/format`] },
  { name: "lint with types", command: "oxlint", args: [] },
  types("tests", "test"),
  types("what ships", "tsconfig.json"),
  types("local workspace", "src/local"),
  types("text, search, domain and thinking know no page", "tsconfig.pure.json"),
  types("build", "solution"),
  types("commands", "src/commands"),
  {
    name: "floors and doors",
    command: "depcruise",
    args: ["--config", ".dependency-cruiser.cjs", "src", "controls", "webresources", "solution"],
  },
  { name: "dead code", command: "knip", args: [] },
  { name: "nothing stands there for tests alone", command: "knip", args: ["--production", "--include", "files"] },
];

/** Whether a wall holds; prints what it found where it does not. */
async function holds({ name, command, args }: Wall): Promise<boolean> {
  const started = Date.now();
  const { code, output } = await runProgram(command, args, false);
  console.log(`  ${code === 0 ? "ok    " : "FAILED"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

/** The `check` stage: format, types, lint, floors, dead code, a wall for each core. Prints only what failed. */
export async function runCheck(): Promise<Outcome> {
  copySharedStrings();
  await writeManifestTypes();
  let failed = 0;
  await eachAtOnce(walls, async (wall) => {
    if (!(await holds(wall))) failed += 1;
  });
  return { passed: walls.length - failed, failed };
}
