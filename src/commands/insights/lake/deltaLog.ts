import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "#domain/conversation";

type Action = { readonly path?: unknown };
type Entry = { readonly add?: Action; readonly remove?: Action };

/**
 * The data files of a Delta table as its log leaves them: every `add` that no later `remove` took back, in the order of the commits. Null
 * where there is no log. Throws where the log does not begin with its first commit: what a checkpoint holds is not read.
 */
export function readDeltaLog(folder: string): readonly string[] | null {
  const log = join(folder, "_delta_log");
  if (!existsSync(log)) return null;
  const commits = readdirSync(log)
    .filter((name) => /^\d{20}\.json$/.test(name))
    .sort();
  if (commits[0] !== `${"0".repeat(20)}.json`)
    throw new Error(`${log} begins at ${commits[0] ?? "nothing"}: what its checkpoint holds is not read.`);
  const files = new Set<string>();
  for (const name of commits) {
    for (const line of readFileSync(join(log, name), "utf8").split("\n")) {
      const entry = readJson(line).value as Entry | null | undefined;
      const [added, removed] = [entry?.add?.path, entry?.remove?.path];
      if (typeof added === "string") files.add(decodeURIComponent(added));
      if (typeof removed === "string") files.delete(decodeURIComponent(removed));
    }
  }
  return [...files].map((file) => join(folder, file));
}
