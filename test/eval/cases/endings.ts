import { createCaseReader, findSimilarCases, rankAllEndings, rateNearness, type ResolvedCase } from "#domain/cases";
import type { Turn } from "#domain/conversation";
import {
  eachTimed,
  inquire,
  openMiniSearch,
  placesOf,
  rankingFigures,
  toTurn,
  type EvalData,
  type EvalRow,
  type Fold,
  type Ranked,
  type TaskResult,
} from "#eval";

type Said = { readonly role: "customer" | "agent"; readonly text: string };
type Talk = {
  readonly id: string;
  readonly company: string;
  readonly at: string;
  readonly resolutionDocId: string;
  readonly resolutionText: string;
  readonly turns: readonly Said[];
};

/** Messages of public sets carry HTML entities; people never typed them. */
const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ({ "&amp;": "&", "&lt;": "<" })[entity] ?? ">");

function toCase({ id, company, at, resolutionDocId, resolutionText, turns }: Talk): ResolvedCase {
  const said = turns.filter(({ role }) => role === "customer").map(({ text }) => decode(text));
  return {
    id,
    number: id,
    title: "",
    description: said.join("\n"),
    product: company,
    resolution: decode(resolutionText),
    outcome: "Problem Solved",
    openedAt: null,
    resolvedAt: Date.parse(at),
    article: resolutionDocId,
    reopened: false,
  };
}

const toTurns = ({ turns }: Talk): Turn[] =>
  turns.map(({ role, text }, at) =>
    toTurn(`t${at}`, decode(text), role === "customer" ? "customer" : "representative"),
  );

/** Resolutions, best first. */
type Advise = (talk: Talk) => readonly string[];
type Method = {
  readonly name: string;
  readonly kind: EvalRow["kind"];
  readonly open: (history: readonly Talk[]) => Advise;
};

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

const openRanking = (history: readonly Talk[]): Advise => {
  const cases = history.map(toCase);
  const reader = createCaseReader();
  return (talk) =>
    rankAllEndings({ inquiry: inquire(toTurns(talk), talk.company), cases, notCase: "", reader }).map(
      ({ article }) => article,
    );
};

const openShown = (history: readonly Talk[]): Advise => {
  const cases = history.map(toCase);
  const reader = createCaseReader();
  return (talk) => {
    const found = findSimilarCases({ inquiry: inquire(toTurns(talk), talk.company), cases, notCase: "", reader });
    return found.kind === "found" ? found.items.map(({ best }) => best.article) : [];
  };
};

const openNearest = (history: readonly Talk[]): Advise => {
  const reader = createCaseReader();
  return (talk) => {
    const own = history.filter(({ company }) => company === talk.company).map(toCase);
    const near = rateNearness(inquire(toTurns(talk), talk.company), own, reader);
    const order = own.map(({ article }, at) => ({ article, near: near[at] ?? 0 })).sort((a, b) => b.near - a.near);
    return distinct(order.map(({ article }) => article));
  };
};

const openLibrary = (history: readonly Talk[]): Advise => {
  const cases = new Map(history.map((talk) => [talk.id, toCase(talk)]));
  const companies = distinct(history.map(({ company }) => company));
  const searches = new Map(
    companies.map((company) => {
      const own = [...cases.values()].filter(({ product }) => product === company);
      return [company, openMiniSearch(own.map(({ id, description }) => ({ id, title: "", body: description })))];
    }),
  );
  return (talk) => {
    const ids = searches.get(talk.company)?.(toCase(talk).description) ?? [];
    return distinct(ids.map((id) => cases.get(id)?.article ?? ""));
  };
};

const openPopular = (history: readonly Talk[]): Advise => {
  return ({ company }) => {
    const counts = new Map<string, number>();
    for (const talk of history) {
      if (talk.company !== company) continue;
      counts.set(talk.resolutionDocId, (counts.get(talk.resolutionDocId) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
  };
};

/** The first two give the figures; the others stand beside them. */
const methods: readonly Method[] = [
  { name: "Warmline: endings ranked, none left out", kind: "ours", open: openRanking },
  { name: "Warmline: as shown, silent where nothing is likely", kind: "ours", open: openShown },
  { name: "Warmline: the nearest case's ending", kind: "ours", open: openNearest },
  { name: "MiniSearch, same company", kind: "library", open: openLibrary },
  { name: "most popular ending of the company", kind: "sanity", open: openPopular },
];

/** Only those whose resolution also closed a case of the history can be answered at all. */
function answerable({ train, test }: Fold<Talk>): readonly Talk[] {
  const known = new Set(train.map(({ resolutionDocId }) => resolutionDocId));
  return test.filter(({ resolutionDocId }) => known.has(resolutionDocId));
}

function measure({ name, kind, open }: Method, folds: readonly Fold<Talk>[]): EvalRow {
  const asked = folds.map((fold) => {
    const advise = open(fold.train);
    return eachTimed(answerable(fold), (talk): Ranked => {
      return { places: placesOf(advise(talk), (id) => id === talk.resolutionDocId).slice(0, 1), relevant: 1 };
    });
  });
  const { "hit@1": one, "hit@5": five, "MRR@10": reciprocal } = rankingFigures(asked.flatMap(({ results }) => results));
  const perSecond = asked.reduce((sum, each) => sum + each.perSecond, 0) / Math.max(1, asked.length);
  return { method: name, kind, figures: { "hit@1": one, "hit@5": five, "MRR@10": reciprocal }, perSecond };
}

/** How often the resolution that closed a conversation is the first, or among the first five, that the desk proposes. */
export function measureEndings(data: EvalData): TaskResult {
  const folds = data.folds<Talk>("support-cases-cdp");
  if (folds === null) return { keys: {}, tables: [], missing: ["support-cases-cdp"] };
  const asked = folds.reduce((sum, fold) => sum + answerable(fold).length, 0);
  const rows = methods.slice(0, data.beside ? methods.length : 2).map((method) => measure(method, folds));
  return {
    keys: {
      "cases.cdp.hit1": rows[0]?.figures["hit@1"] ?? 0,
      "cases.cdp.hit5": rows[0]?.figures["hit@5"] ?? 0,
      "cases.cdp.shown.hit1": rows[1]?.figures["hit@1"] ?? 0,
    },
    tables: [
      {
        title: "How similar cases ended: IBM customer-care documents",
        about:
          `The history's cases are ranked for a conversation, put together by the document that resolved them; asked are ` +
          `${asked} conversations whose document also closed a case of the history. The company is the product, so it filters first.`,
        rows,
      },
    ],
    missing: [],
  };
}
