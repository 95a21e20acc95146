import { createCaseReader, rateNearness, type ResolvedCase } from "#domain/cases";
import { createSearchIndex } from "#search";
import {
  eachTimed,
  everyNth,
  inquire,
  openLunr,
  openMiniSearch,
  placesOf,
  rankingFigures,
  toTurn,
  type EvalData,
  type EvalRow,
  type Fold,
  type LibrarySearch,
  type Ranked,
  type TaskResult,
} from "#eval";

type Question = { readonly id: string; readonly text: string; readonly intent: string };

/** A past question as a resolved case. Every one ends by itself, so that cases are ranked and not their endings. */
const toCase = ({ id, text }: Question): ResolvedCase => ({
  id,
  number: id,
  title: text,
  description: "",
  product: "",
  resolution: "",
  outcome: "",
  openedAt: null,
  resolvedAt: null,
  article: id,
  reopened: false,
});

/** Questions asked of each fold: ours every fifth, the libraries every sixtieth, as they take much longer. */
const steps = { ours: 5, libraries: 60 } as const;
const limit = 10;

/** The whole history, ranked as the desk ranks the cases a source hands it. */
function openOurs(history: readonly Question[]): LibrarySearch {
  const cases = history.map(toCase);
  const reader = createCaseReader(cases.length);
  return (query) => {
    const near = rateNearness(inquire([toTurn("1", query)]), cases, reader);
    const order = [...near.keys()].sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b).slice(0, limit);
    return order.flatMap((at) => cases[at]?.id ?? []);
  };
}

/** The search index, which knows words and their stretches, and no phrasing. */
function openIndex(history: readonly Question[]): LibrarySearch {
  const index = createSearchIndex([{ weight: 1, lengthPenalty: 0.75 }]);
  for (const { id, text } of history) index.add({ id, fields: [text] });
  return (query) => index.search(query, { limit: 10 }).map(({ id }) => id);
}

const toDocuments = (history: readonly Question[]) => history.map(({ id, text }) => ({ id, title: "", body: text }));

/** The first ten in the order of the file: what looking at any ten cases finds. */
const openFirst = (history: readonly Question[]): LibrarySearch => {
  const ten = history.slice(0, 10).map(({ id }) => id);
  return () => ten;
};

type Method = {
  readonly name: string;
  readonly kind: EvalRow["kind"];
  readonly open: (history: readonly Question[]) => LibrarySearch;
};

/** The first gives the figures; the others stand beside it. */
const methods: readonly Method[] = [
  { name: "Warmline: the desk's ranking", kind: "ours", open: openOurs },
  { name: "Warmline: the search index", kind: "ours", open: openIndex },
  { name: "MiniSearch", kind: "library", open: (history) => openMiniSearch(toDocuments(history)) },
  { name: "lunr", kind: "library", open: (history) => openLunr(toDocuments(history)) },
  { name: "any ten cases", kind: "sanity", open: openFirst },
];

function measure({ name, kind, open }: Method, folds: readonly Fold<Question>[], whole: boolean): EvalRow {
  const asked = folds.map(({ train, test }) => {
    const intents = new Map(train.map(({ id, intent }) => [id, intent]));
    const search = open(train);
    const step = whole && kind !== "library" ? 1 : kind === "library" ? steps.libraries : steps.ours;
    return eachTimed(everyNth(test, step), ({ text, intent }): Ranked => {
      return { places: placesOf(search(text), (id) => intents.get(id) === intent), relevant: 10 };
    });
  });
  const figures = rankingFigures(asked.flatMap(({ results }) => results));
  const speed = asked.reduce((sum, { perSecond }) => sum + perSecond, 0) / Math.max(1, asked.length);
  const { "hit@1": one, "hit@5": five, "MRR@10": reciprocal } = figures;
  return { method: name, kind, figures: { "hit@1": one, "hit@5": five, "MRR@10": reciprocal }, perSecond: speed };
}

/** How well past questions with the same intent are found for a new one. */
export function measurePastQuestions(data: EvalData): TaskResult {
  const folds = data.folds<Question>("banking77");
  if (folds === null) return { keys: {}, tables: [], missing: ["banking77"] };
  const whole = data.split === "heldout";
  const rows = methods.slice(0, data.beside ? methods.length : 1).map((method) => measure(method, folds, whole));
  return {
    keys: { "cases.banking77.mrr10": rows[0]?.figures["MRR@10"] ?? 0 },
    tables: [
      {
        title: "Similar cases: Banking77",
        about:
          `Past questions are the history; a result is right when a person gave it the same intent, which no method sees. ` +
          `Ours ranks the whole history with the desk's function (in the product a source hands it up to 1,000 of the newest ` +
          `and those a search finds). ${whole ? "All questions" : `Every ${steps.ours}th question`} of each fold; ` +
          `the libraries are asked every ${steps.libraries}th.`,
        rows,
      },
    ],
    missing: [],
  };
}
