import type { EvalRow, EvalTable, EvalTask } from "#eval";
import { measureSet } from "./rows";

const mapping =
  "Seven levels as three classes: the side of neutral that Microsoft's words name (7–9 negative, 10 neutral, 11–13 positive).";

/** What was measured on, in the table's words; `trained`: whether weights are learnt on it too. */
const sets = [
  {
    name: "airline-sentiment",
    key: "airline",
    title: "Sentiment of support messages (airline-sentiment)",
    about: "Customers' public messages to six airlines, labelled by several people.",
    trained: true,
  },
  {
    name: "goemotions",
    key: "goemotions",
    title: "Sentiment of general talk (goemotions)",
    about: "Comments on everything but support: what being made for support costs elsewhere.",
    trained: false,
  },
] as const;

const figure = (rows: readonly EvalRow[], place: number, column: string): number =>
  rows.filter(({ kind }) => kind === "ours")[place]?.figures[column] ?? NaN;

/** Sentiment beside the libraries a team would reach for, on support messages and on talk of all kinds. */
export const measureSentiment: EvalTask = (data) => {
  const keys: Record<string, number> = {};
  const tables: EvalTable[] = [];
  const missing: string[] = [];
  for (const { name, key, title, about, trained } of sets) {
    const rows = measureSet(data, name, trained);
    if (rows === null) {
      missing.push(`${name}.${data.split}.jsonl`);
      continue;
    }
    keys[`sentiment.${key}.macroF1`] = figure(rows, 0, "macro-F1");
    if (trained) {
      keys[`sentiment.${key}.accuracy`] = figure(rows, 0, "accuracy");
      keys[`sentiment.trained.${key}.macroF1`] = figure(rows, 1, "macro-F1");
    }
    tables.push({ title, about: `${about} ${mapping}`, rows });
  }
  return Promise.resolve({ keys, tables, missing });
};
