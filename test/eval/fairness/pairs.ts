import { africanAmericanPairs } from "./pairsAfricanAmerican";
import { indianPairs } from "./pairsIndian";
import { scottishPairs } from "./pairsScottish";
import { secondLanguagePairs } from "./pairsSecondLanguage";
import { singaporePairs } from "./pairsSingapore";

/** One thing said twice: in the English of schoolbooks, and as people of a place or a background say it. */
export type DialectPair = { readonly dialect: string; readonly standard: string; readonly said: string };

const lists: readonly (readonly [dialect: string, lines: string])[] = [
  ["African American", africanAmericanPairs],
  ["Indian", indianPairs],
  ["Singapore", singaporePairs],
  ["Scottish", scottishPairs],
  ["second language", secondLanguagePairs],
];

/** Every pair of our own: over two hundred, five kinds of English, complaint, praise and plain matter alike. */
export const dialectPairs: readonly DialectPair[] = lists.flatMap(([dialect, lines]) =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [standard = "", said = ""] = line.split("|").map((text) => text.trim());
      return { dialect, standard, said };
    }),
);
