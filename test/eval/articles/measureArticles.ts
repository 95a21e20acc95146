import { createCaseReader, findSimilarCases, type ResolvedCase, type SimilarCases } from "#domain/cases";
import { createArticleReader, type Inquiry, type KnowledgeArticle } from "#domain/knowledge";
import { answerKnown, fitCurve, rankArticles, suggestResolutions, sureEnough, surenessOf } from "#domain/suggestions";
import {
  eachTimed,
  inquire,
  openLunr,
  openMiniSearch,
  placesOf,
  rankingFigures,
  toTurn,
  type EvalRow,
  type EvalTask,
  type Fold,
  type Ranked,
} from "#eval";
import { measureShowing } from "./measureShowing";

type Article = { readonly id: string; readonly title: string; readonly body: string };
type Query = { readonly id: string; readonly text: string; readonly relevant: readonly string[] };

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const toArticle = ({ id, title, body }: Article): KnowledgeArticle => ({
  id,
  number: id,
  title,
  html: body
    .split("\n\n")
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join(""),
  keywords: "",
  product: "",
  language: "",
  updatedAt: null,
});

/** A past question that ended at an article, as the resolved case the desk would know it by. */
const toCase = ({ id, text, relevant: [article = ""] }: Query): ResolvedCase => ({
  id,
  number: id,
  title: text,
  description: "",
  product: "",
  resolution: "",
  outcome: "Problem Solved",
  openedAt: null,
  resolvedAt: null,
  article,
  reopened: false,
});

/** Article ids, best first. */
type Answer = (text: string) => readonly string[];
type Method = {
  readonly name: string;
  readonly kind: EvalRow["kind"];
  readonly open: (articles: readonly Article[], past: readonly Query[]) => Answer;
};

type Rank = (inquiry: Inquiry, cases: SimilarCases | null) => readonly string[];

function createRank(articles: readonly Article[], shown: boolean): Rank {
  const reader = createArticleReader();
  const known = articles.map(toArticle);
  return (inquiry, cases) => {
    const input = { inquiry, articles: known, cases, judgements: [], now: null, reader };
    if (!shown) return rankArticles(input).map(({ read }) => read.article.id);
    const found = suggestResolutions(input);
    return found.kind === "found" ? found.items.map(({ article }) => article.id) : [];
  };
}

/** Whether something is shown for a question when the article that answers it is not there, by the product's own curve. */
function openMissing(articles: readonly Article[]): (text: string, missing: string) => boolean {
  const reader = createArticleReader();
  const known = articles.map(toArticle);
  return (text, missing) => {
    const inquiry = inquire([toTurn("1", text)]);
    const input = { inquiry, articles: known, cases: null, judgements: [], now: null, reader };
    const [, without] = answerKnown(input, missing);
    return without !== undefined && surenessOf(without, fitCurve([])) >= sureEnough;
  };
}

const openWords =
  (shown: boolean): Method["open"] =>
  (articles) => {
    const rank = createRank(articles, shown);
    return (text) => rank(inquire([toTurn("1", text)]), null);
  };

const openEvidence =
  (shown: boolean): Method["open"] =>
  (articles, past) => {
    const rank = createRank(articles, shown);
    const reader = createCaseReader();
    const cases = past.map(toCase);
    return (text) => {
      const inquiry = inquire([toTurn("1", text)]);
      return rank(inquiry, findSimilarCases({ inquiry, cases, notCase: "", reader }));
    };
  };

/** The articles most past questions ended at. */
const openPopular: Method["open"] = (articles, past) => {
  const uses = (id: string): number => past.filter(({ relevant }) => relevant.includes(id)).length;
  const ranked = [...articles].sort((a, b) => uses(b.id) - uses(a.id)).map(({ id }) => id);
  return () => ranked;
};

/** The first two give the figures; the others stand beside them. */
const methods: readonly Method[] = [
  { name: "Warmline: words alone", kind: "ours", open: openWords(false) },
  { name: "Warmline: with past questions that ended there", kind: "ours", open: openEvidence(false) },
  { name: "Warmline: words alone, as shown (silent below the threshold)", kind: "ours", open: openWords(true) },
  { name: "Warmline: with past questions, as shown", kind: "ours", open: openEvidence(true) },
  { name: "lunr, title twice", kind: "library", open: (articles) => openLunr(articles) },
  { name: "MiniSearch, title twice", kind: "library", open: (articles) => openMiniSearch(articles) },
  { name: "most popular", kind: "sanity", open: openPopular },
];

function measure({ name, kind, open }: Method, articles: readonly Article[], folds: readonly Fold<Query>[]): EvalRow {
  const asked = folds.map(({ train, test }) => {
    const answer = open(articles, train);
    return eachTimed(test, ({ text, relevant }): Ranked => {
      return { places: placesOf(answer(text), (id) => relevant.includes(id)), relevant: relevant.length };
    });
  });
  const figures = rankingFigures(asked.flatMap(({ results }) => results));
  return {
    method: name,
    kind,
    figures,
    perSecond: asked.reduce((sum, each) => sum + each.perSecond, 0) / asked.length,
  };
}

/** Knowledge articles for one question, by their words alone and with what past questions ended at. */
export const measureArticles: EvalTask = async (data) => {
  const articles = data.rows<Article>("stackfaq.articles.jsonl");
  const folds = data.folds<Query>("stackfaq.queries");
  if (articles === null || folds === null) return Promise.resolve({ keys: {}, tables: [], missing: ["stackfaq"] });
  const rows = methods.slice(0, data.beside ? methods.length : 2).map((method) => measure(method, articles, folds));
  const [words, evidence] = rows.map(({ figures }) => figures);
  const showing = measureShowing(openWords(true)(articles, []), openMissing(articles), data);
  return Promise.resolve({
    keys: {
      "articles.stackfaq.ndcg10": words?.["nDCG@10"] ?? 0,
      "articles.stackfaq.hit1": words?.["hit@1"] ?? 0,
      "articles.stackfaq.feedback.ndcg10": evidence?.["nDCG@10"] ?? 0,
      ...showing.keys,
    },
    tables: [
      {
        title: "Knowledge articles: StackFAQ",
        about:
          `Each question has one right article of ${articles.length}, which are all candidates (in the product a source picks ` +
          `25). Past questions are those of the other folds (on held-out: the dev half), read as resolved cases.`,
        rows,
      },
      showing.table,
    ],
    limits: [
      "Articles: an article that shares no word, stem or stretch of letters with the question is not found; synonyms are not known.",
      "Articles: the ranking is measured on all articles; what the source does not hand over cannot be ranked.",
    ],
    missing: [],
  });
};
