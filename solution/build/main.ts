import { buildAll } from "./build";
import { verifyBuild } from "./verify";

/** `npm run build [-- --force]`: builds, checks what was built and prints every size. */
const outcome = await buildAll((step, number, of) => console.log(`[${number}/${of}] ${step}`), {
  force: process.argv.includes("--force"),
});
const report = verifyBuild();
console.log(outcome === "built" ? "Built into out/." : "out/ is up to date.");
for (const file of report.files)
  console.log(`${String(file.gzip).padStart(8)} B gzip  ${String(file.bytes).padStart(9)} B  ${file.name}`);
for (const problem of report.problems) console.error(`problem: ${problem}`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
