import { createGathering, type Gathered } from "#domain/insights";
import { createMoodJudge } from "./judgeMood";
import { listFiles, readRows } from "./readRows";

export type GatheredFiles = {
  readonly gathered: Gathered;
  /** A sentence for every place that could not be read; and the files that hold no rows. */
  readonly faults: readonly string[];
  readonly others: readonly string[];
};

/** Reads every row of a folder's files, one after the other: of each only its narrow row stays in memory. */
export async function gatherFiles(directory: string): Promise<GatheredFiles> {
  const gathering = createGathering(createMoodJudge());
  const faults: string[] = [];
  const { files, others } = await listFiles(directory);
  for (const file of files) {
    for await (const found of readRows(file)) {
      if (found.kind === "row") gathering.add(found.row);
      else {
        gathering.addFault(found.fault);
        faults.push(`${found.place}: ${found.fault === "cut" ? "it ends too early" : "it is no JSON"}`);
      }
    }
  }
  return { gathered: gathering.close(), faults, others };
}
