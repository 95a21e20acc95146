import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type DeploymentValues, type Packed, packSolutions } from "#pack";
import { buildAll } from "./build";
import { verifyBuild } from "./verify";

/** `npm run build [-- --force --standalone --tests DIR --values FILE]`: builds, checks what was built, packs the solutions and prints every size. */
const { values } = parseArgs({
  options: {
    force: { type: "boolean", default: false },
    standalone: { type: "boolean", default: false },
    tests: { type: "string" },
    values: { type: "string" },
  },
});
const outcome = await buildAll((step, number, of) => console.log(`[${number}/${of}] ${step}`), {
  force: values.force,
});
const { files, problems } = verifyBuild();
console.log(outcome === "built" ? "Built into out/." : "out/ is up to date.");
for (const file of files)
  console.log(`${String(file.gzip).padStart(8)} B gzip  ${String(file.bytes).padStart(9)} B  ${file.name}`);

/** The values of one environment (docs/release.md): a JSON object of texts. None where no file is named. */
function readValues(): DeploymentValues {
  return values.values ? (JSON.parse(readFileSync(values.values, "utf8")) as DeploymentValues) : {};
}

/** What cannot be packed is a problem of the build, like any other. */
function pack(): readonly Packed[] {
  try {
    return packSolutions({ standalone: values.standalone, tests: values.tests ?? null }, readValues());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return [];
  }
}

for (const { path, bytes, sha256 } of pack()) console.log(`${String(bytes).padStart(8)} B  ${path}  ${sha256}`);
for (const problem of problems) console.error(`problem: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
