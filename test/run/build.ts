import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildAll, root, verifyBuild } from "#build";
import { packSolutions } from "#pack";
import { verifyZip } from "#verify";
import type { Outcome } from "./stage";

/**
 * The `build` stage: builds what ships and checks every bundle (size, nothing foreign inside, manifest); then packs the solutions and
 * rehearses their import.
 */
export async function runBuild(): Promise<Outcome> {
  const found: string[] = [];
  try {
    await buildAll((step, number, of) => console.log(`  [${number}/${of}] ${step}`));
    for (const { path, bytes } of packSolutions({ standalone: true })) {
      console.log(`  ${String(bytes).padStart(8)} B  ${path}`);
      const findings = verifyZip(readFileSync(resolve(root, path)));
      found.push(...findings.map(({ place, words }) => `${path}: ${place}: ${words}`));
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  const { files, problems } = verifyBuild();
  for (const file of files) console.log(`  ${String(file.gzip).padStart(8)} B gzip  ${file.name}`);
  for (const problem of [...problems, ...found]) console.log(`  FAILED ${problem}`);
  return { passed: files.length, failed: problems.length + found.length };
}
