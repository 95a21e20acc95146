import { createCategoriser, type CategoryAnswer } from "#domain/intent";
import {
  accuracyOf,
  eachTimed,
  everyNth,
  mean,
  openMiniSearch,
  type EvalData,
  type EvalRow,
  type EvalTable,
  type EvalTask,
  type Fold,
} from "#eval";

type Row = { readonly id: string; readonly text: string; readonly intent?: string; readonly category?: string };
type Said = { readonly said: string; readonly truth: string };

const outside = "oos";
const labelOf = ({ intent, category }: Row): string => intent ?? category ?? "";
const isInside = (row: Row): boolean => labelOf(row) !== outside;

const firstOf = (answer: CategoryAnswer): string => (answer.kind === "silent" ? "" : answer.categories[0].category);

/** How sure an answer is, as the product itself holds it against its threshold. */
const sureOf = (answer: CategoryAnswer): number => (answer.kind === "silent" ? 0 : answer.sureness);

type Learned = {
  readonly name: (text: string) => CategoryAnswer;
  readonly seconds: number;
};

function learn(rows: readonly Row[], settled: boolean): Learned {
  const started = performance.now();
  const categoriser = createCategoriser();
  for (const row of rows) categoriser.learn({ id: row.id, text: row.text, category: labelOf(row) });
  if (settled) categoriser.settle();
  return { name: (text) => categoriser.name(text), seconds: (performance.now() - started) / 1000 };
}

type Answered = { readonly answer: CategoryAnswer; readonly truth: string };
type Asked = { readonly answers: readonly Answered[]; readonly perSecond: number; readonly seconds: number };

function ask(fold: Fold<Row>, settled: boolean): Asked {
  const { name, seconds } = learn(fold.train.filter(isInside), settled);
  const { results, perSecond } = eachTimed(fold.test, (row) => ({ answer: name(row.text), truth: labelOf(row) }));
  return { answers: results, perSecond, seconds };
}

const toSaid = ({ answer, truth }: Answered): Said => ({ said: firstOf(answer), truth });
const insideOf = (answers: readonly Answered[]) => answers.filter(({ truth }) => truth !== outside);

function ourRow(method: string, asked: readonly Asked[]): EvalRow {
  const all = asked.flatMap(({ answers }) => answers);
  const likely = insideOf(all).filter(({ answer }) => answer.kind === "likely");
  return {
    method,
    kind: "ours",
    figures: {
      accuracy: accuracyOf(insideOf(all).map(toSaid)),
      named: likely.length / Math.max(1, insideOf(all).length),
      "right when named": accuracyOf(likely.map(toSaid)),
      "seconds to learn": mean(asked.map(({ seconds }) => seconds)),
    },
    perSecond: mean(asked.map(({ perSecond }) => perSecond)),
  };
}

/** The nearest example of MiniSearch gives its category; every fortieth text, of the first fold alone. */
function libraryRow(folds: readonly Fold<Row>[]): EvalRow {
  const [fold] = folds;
  const train = (fold?.train ?? []).filter(isInside);
  const labels = new Map(train.map((row) => [row.id, labelOf(row)]));
  const search = openMiniSearch(train.map(({ id, text }) => ({ id, title: "", body: text })));
  const test = everyNth((fold?.test ?? []).filter(isInside), 40);
  const { results, perSecond } = eachTimed(test, (row): Said => {
    return { said: labels.get(search(row.text)[0] ?? "") ?? "", truth: labelOf(row) };
  });
  return { method: "MiniSearch, the nearest", kind: "library", figures: { accuracy: accuracyOf(results) }, perSecond };
}

function majorityRow(folds: readonly Fold<Row>[]): EvalRow {
  const said = folds.flatMap(({ train, test }) => {
    const counts = new Map<string, number>();
    for (const row of train.filter(isInside)) counts.set(labelOf(row), (counts.get(labelOf(row)) ?? 0) + 1);
    const [most = ""] = [...counts].sort((a, b) => b[1] - a[1]).map(([label]) => label);
    return test.filter(isInside).map((row): Said => ({ said: most, truth: labelOf(row) }));
  });
  return { method: "majority", kind: "sanity", figures: { accuracy: accuracyOf(said) } };
}

/** At the threshold that keeps 88 % of what belongs somewhere: how right those are, how much else is turned away. */
function measureOutside(asked: readonly Asked[]): { readonly kept: number; readonly rejected: number } {
  const all = asked.flatMap(({ answers }) => answers);
  const inside = insideOf(all);
  const sure = inside.map(({ answer }) => sureOf(answer)).sort((a, b) => b - a);
  const threshold = sure[Math.ceil(0.88 * sure.length) - 1] ?? 0;
  const kept = inside.filter(({ answer }) => sureOf(answer) >= threshold);
  const strangers = all.filter(({ truth }) => truth === outside);
  return {
    kept: accuracyOf(kept.map(toSaid)),
    rejected: mean(strangers.map(({ answer }) => (sureOf(answer) < threshold ? 1 : 0))),
  };
}

const sets = [
  { name: "banking77", title: "Banking77, 77 intents", most: 5 },
  { name: "clinc150", title: "CLINC150, 150 intents", most: 2 },
  { name: "it-tickets", title: "IT tickets, 8 categories", most: 1 },
] as const;

type Measured = { readonly table: EvalTable; readonly asked: readonly Asked[] };

function measureSet(data: EvalData, { name, title, most }: (typeof sets)[number]): Measured | null {
  const folds = data.folds<Row>(name)?.slice(0, most) ?? null;
  if (folds === null) return null;
  const asked = folds.map((fold) => ask(fold, true));
  const { kept, rejected } = measureOutside(asked);
  const ours = ourRow("Warmline: words and neighbours", asked);
  const hasOutside = folds.some(({ test }) => !test.every(isInside));
  const whole = hasOutside
    ? { ...ours.figures, "right of 88 % kept": kept, "others turned away": rejected }
    : ours.figures;
  const measureBeside = (): EvalRow[] => [
    ourRow("Warmline: neighbours alone, not settled", [ask(folds[0] ?? { train: [], test: [] }, false)]),
    libraryRow(folds),
    majorityRow(folds),
  ];
  return {
    asked,
    table: {
      title: `Categories: ${title}`,
      about:
        `Learned from the labelled texts of the other folds (held-out: of dev), asked for each text. "Named": not answered ` +
        `with "unsure". Folds asked: ${folds.length}. Texts that belong to no category are never learned. Neighbours alone and MiniSearch: the first fold.` +
        (hasOutside
          ? ` The 88 % are chosen by the quantile of how sure the answers to texts that do belong were.`
          : ""),
      rows: [{ ...ours, figures: whole }, ...(data.beside ? measureBeside() : [])],
    },
  };
}

const limits = [
  'Categories: "unsure" is only as good as what was learned; with a dozen examples a text of no category may still be named.',
  "Categories: long tickets take a second or two per thousand to learn; later examples speak through their neighbours until settled.",
];

/** Issue categories learned from labelled texts, with "unsure" as an answer. */
export const measureIntent: EvalTask = async (data) => {
  const keys: Record<string, number> = {};
  const tables: EvalTable[] = [];
  const missing: string[] = [];
  for (const set of sets) {
    const measured = measureSet(data, set);
    if (measured === null) {
      missing.push(set.name);
      continue;
    }
    tables.push(measured.table);
    const figures = measured.table.rows[0]?.figures ?? {};
    const accuracy = figures.accuracy ?? 0;
    if (set.name === "banking77") keys["intent.banking77.accuracy"] = accuracy;
    if (set.name === "it-tickets") keys["intent.it.accuracy"] = accuracy;
    if (set.name === "clinc150") {
      keys["intent.clinc150.inScope"] = accuracy;
      keys["intent.clinc150.keptAccuracy"] = figures["right of 88 % kept"] ?? 0;
      keys["intent.clinc150.oosRejected"] = figures["others turned away"] ?? 0;
    }
  }
  return Promise.resolve({ keys, tables, limits, missing });
};
