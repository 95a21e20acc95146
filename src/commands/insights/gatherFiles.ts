import { createGathering, type Gathered } from "#domain/insights";
import { createMoodJudge } from "./judgeMood";
import { type Found, listFiles, readRows } from "#commands/insights/rows";

export type GatheredFiles = {
  readonly gathered: Gathered;
  /** A sentence for every place that could not be read; and the files that hold no rows. */
  readonly faults: readonly string[];
  readonly others: readonly string[];
};

async function* readAll(files: readonly string[]): AsyncGenerator<Found> {
  for (const file of files) yield* readRows(file);
}

/** Gathers rows one after the other: of each only its narrow row stays in memory. */
export async function gatherRows(found: AsyncIterable<Found>): Promise<Omit<GatheredFiles, "others">> {
  const gathering = createGathering(createMoodJudge());
  const faults: string[] = [];
  for await (const one of found) {
    if (one.kind === "row") gathering.add(one.row);
    else {
      gathering.addFault(one.fault);
      faults.push(`${one.place}: ${one.fault === "cut" ? "it ends too early" : "it is no JSON"}`);
    }
  }
  return { gathered: gathering.close(), faults };
}

/** Reads every row of a folder's files. */
export async function gatherFiles(directory: string): Promise<GatheredFiles> {
  const { files, others } = await listFiles(directory);
  return { ...(await gatherRows(readAll(files))), others };
}
