import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Words of feeling by language and kind, as they are written down in `corpus/feelings` (a file a language, a line a kind). */
export type FeelingLists = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function readFeelingLists(folder: string): FeelingLists {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return Object.fromEntries(
    files.sort().map((name) => {
      const lines = readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean);
      const kinds = lines.map((line): [string, string] => {
        const [kind = "", ...words] = line.split(": ");
        return [kind, words.join(": ").trim()];
      });
      return [name.slice(0, -".txt".length), Object.fromEntries(kinds)];
    }),
  );
}
