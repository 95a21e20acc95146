import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { schema } from "#dataverse/tables";
import { openDataverse, StoreError } from "#local/dataverse";
import type { World } from "#local/world/sample";

/** What the database keeps beside its file. */
const endings = ["", "-wal", "-shm", "-journal"];

/** The folder beside a store where conversations with the agent are kept. */
export const talksOf = (file: string): string => `${file}.talks`;

/** Where the rows of a world are kept: a file for each state of the data, so that changed data never meets old rows. */
export function chooseStoreFile(folder: string, world: World): string {
  const { articles, cases, conversations, past } = world;
  const print = createHash("sha256")
    .update(JSON.stringify([articles, cases, conversations, past]))
    .digest("hex");
  mkdirSync(folder, { recursive: true });
  return join(folder, `store-${print.slice(0, 12)}.db`);
}

/** Deletes a store, whatever state it is in. Throws StoreError "taken" when another living process works with it. */
export function deleteStore(file: string, now: () => Date): void {
  try {
    openDataverse({ schema, file, now, userId: "" }).close();
  } catch (error) {
    if (error instanceof StoreError && error.kind === "taken") throw error;
  }
  for (const ending of endings) rmSync(file + ending, { force: true });
  rmSync(talksOf(file), { recursive: true, force: true });
}
