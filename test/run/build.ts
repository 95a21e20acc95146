import { buildAll, verifyBuild } from "#build";
import { packSolutions } from "#pack";
import type { Outcome } from "./stage";

/** The `build` stage: builds what ships, checks every bundle (size, nothing foreign inside, manifest) and packs the solutions. */
export async function runBuild(): Promise<Outcome> {
  try {
    await buildAll((step, number, of) => console.log(`  [${number}/${of}] ${step}`));
    for (const { path, bytes } of packSolutions()) console.log(`  ${String(bytes).padStart(8)} B  ${path}`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  const { files, problems } = verifyBuild();
  for (const file of files) console.log(`  ${String(file.gzip).padStart(8)} B gzip  ${file.name}`);
  for (const problem of problems) console.log(`  FAILED ${problem}`);
  return { passed: files.length, failed: problems.length };
}
