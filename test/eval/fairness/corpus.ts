import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { EvalData } from "#eval";
import { ownNames, ownTemplates } from "./names";
import { dialectPairs, type DialectPair } from "./pairs";

/** A list of the kind of `corpora/own`: names by group, templates, and pairs of wordings. */
type Listed = {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly templates: readonly string[];
  readonly dialects: readonly (readonly [standard: string, said: string])[];
};

/** What is measured with; `place` is where it comes from, for the table. */
export type FairnessList = {
  readonly place: string;
  readonly names: readonly string[];
  readonly templates: readonly string[];
  readonly pairs: readonly DialectPair[];
};

export const listName = (split: EvalData["split"]): string => `corpora/own/fairness.${split}.json`;

/** The project's own list, and the one beside the evaluation's data where it is there. */
export function readLists({ folder, split }: Pick<EvalData, "folder" | "split">): readonly FairnessList[] {
  const own = { place: "project", names: ownNames, templates: ownTemplates, pairs: dialectPairs };
  const file = [resolve(folder, listName(split)), resolve(folder, "..", listName(split))].find(existsSync);
  if (file === undefined) return [own];
  const { names, templates, dialects } = JSON.parse(readFileSync(file, "utf8")) as Listed;
  const pairs = dialects.map(([standard, said]) => ({ dialect: "list", standard, said }));
  return [own, { place: "corpora/own", names: Object.values(names).flat(), templates, pairs }];
}
