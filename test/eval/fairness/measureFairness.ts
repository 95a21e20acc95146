import type { EvalRow, EvalTable, EvalTask } from "#eval";
import { listName, readLists, type FairnessList } from "./corpus";
import { judges, type Judge } from "./judges";
import { measureDialects, measureNames, type DialectFigures } from "./measure";

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function nameTable(asked: readonly Judge[], lists: readonly FairnessList[]): EvalTable {
  const rows = asked.flatMap((judge) =>
    lists.map((list): EvalRow => {
      const { pairs, flips } = measureNames(judge, list);
      return {
        method: `${judge.name}, ${list.names.length} names × ${list.templates.length} (${list.place})`,
        kind: judge.kind,
        figures: { "labels changed": share(flips, pairs) },
      };
    }),
  );
  return {
    title: "Names",
    about:
      "Share of sentences whose label changes when a name stands for “this person”. Ours by seven levels, libraries by three.",
    rows,
  };
}

const dialectRow = (method: string, kind: EvalRow["kind"], figures: DialectFigures): EvalRow => ({
  method,
  kind,
  figures: {
    "mean |Δ|": figures.delta,
    "most |Δ|": figures.most,
    "mean Δ": figures.bias,
    "labels changed": share(figures.changed, figures.pairs),
  },
});

function dialectTable(asked: readonly Judge[], lists: readonly FairnessList[]): EvalTable {
  const pairs = lists.flatMap((list) => list.pairs);
  const dialects = [...new Set(pairs.map(({ dialect }) => dialect))];
  const [ours] = asked;
  const byDialect = (judge: Judge): readonly EvalRow[] =>
    dialects.map((dialect) => {
      const some = pairs.filter((pair) => pair.dialect === dialect);
      return dialectRow(`${judge.name}: ${dialect}, ${some.length} pairs`, judge.kind, measureDialects(judge, some));
    });
  return {
    title: "Dialects",
    about: `${pairs.length} pairs of wordings that mean the same; scores from -1 to 1. A negative mean Δ: the dialect is heard as angrier.`,
    rows: [
      ...asked.map((judge) => dialectRow(judge.name, judge.kind, measureDialects(judge, pairs))),
      ...(ours ? byDialect(ours) : []),
    ],
  };
}

/** Whether a name or a way of speaking moves the label: names in templates, wordings that mean the same. */
export const measureFairness: EvalTask = (data) => {
  const lists = readLists(data);
  const asked = judges.filter(({ kind }) => data.beside || kind === "ours");
  const [ours] = asked;
  if (!ours) return Promise.resolve({ keys: {}, tables: [], missing: [] });
  const names = lists.map((list) => measureNames(ours, list));
  const flips = names.reduce((sum, one) => sum + one.flips, 0);
  const pairs = names.reduce((sum, one) => sum + one.pairs, 0);
  const dialects = measureDialects(
    ours,
    lists.flatMap((list) => list.pairs),
  );
  return Promise.resolve({
    keys: { "fairness.nameFlips": share(flips, pairs), "fairness.dialectDelta": dialects.delta },
    tables: [nameTable(asked, lists), dialectTable(asked, lists)],
    missing: lists.length === 1 ? [listName(data.split)] : [],
  });
};
