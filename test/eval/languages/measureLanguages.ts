import { createArticleReader, readInquiry } from "#domain/knowledge";
import { answerKnown, fitCurve, rankArticles, suggestResolutions, sureEnough, surenessOf } from "#domain/suggestions";
import type { EvalRow, EvalTask } from "#eval";
import { type Desk, readCorpus, readHandoffs } from "./rows";
import { measureSentences } from "./sentences";

/** Counts over questions: those with an answer, those without, and what was done about each. */
type Tally = {
  readonly asked: number;
  readonly first: number;
  readonly shown: number;
  readonly wrong: number;
  readonly silentMissing: number;
  readonly unanswerable: number;
  readonly silent: number;
};

const nothing: Tally = { asked: 0, first: 0, shown: 0, wrong: 0, silentMissing: 0, unanswerable: 0, silent: 0 };
const facts = { product: "", versions: [], codes: [], subject: "" };
const one = (holds: boolean): number => (holds ? 1 : 0);

function ask({ articles, asked, language }: Desk): readonly Tally[] {
  const reader = createArticleReader();
  return asked.map(({ turns, answer }) => {
    const input = {
      inquiry: readInquiry(turns, facts, language),
      articles,
      cases: null,
      judgements: [],
      now: null,
      reader,
    };
    const found = suggestResolutions(input);
    const shown = found.kind === "found" ? (found.items[0]?.article.id ?? "") : "";
    if (answer === "") return { ...nothing, unanswerable: 1, silent: one(shown === "") };
    const [, missing] = answerKnown(input, answer);
    return {
      ...nothing,
      asked: 1,
      first: one(rankArticles(input)[0]?.read.article.id === answer),
      shown: one(shown === answer),
      wrong: one(shown !== "" && shown !== answer),
      silentMissing: one(missing !== undefined && surenessOf(missing, fitCurve([])) < sureEnough),
    };
  });
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, next) =>
      Object.fromEntries((Object.keys(all) as (keyof Tally)[]).map((name) => [name, all[name] + next[name]])) as Tally,
    nothing,
  );

function toRow(method: string, desks: readonly Desk[]): EvalRow {
  const tally = sum(desks.flatMap(ask));
  return {
    method,
    kind: "ours",
    figures: {
      "right first": tally.first / tally.asked,
      "first and shown": tally.shown / tally.asked,
      "wrong shown": tally.wrong / tally.asked,
      "silent, its article missing": tally.silentMissing / tally.asked,
      "silent, nothing answers": tally.silent / tally.unanswerable,
    },
  };
}

/** Questions of customers in seven languages, of articles in the same language; and hand-offs labelled by hand, where they are there. */
export const measureLanguages: EvalTask = (data) => {
  const [corpus, handoffs] = [readCorpus(), readHandoffs(data)];
  const languages = [...new Set(corpus.map(({ language }) => language))];
  const all = toRow("questions: all", corpus);
  const rows = [
    all,
    ...languages.map((language) =>
      toRow(
        `questions: ${language}`,
        corpus.filter((desk) => desk.language === language),
      ),
    ),
    ...(handoffs.length > 0 ? [toRow("hand-offs: all", handoffs)] : []),
  ];
  const sentences = measureSentences(data);
  const count = corpus.flatMap(({ asked }) => asked).length;
  return Promise.resolve({
    missing: handoffs.length > 0 ? [] : ["languages.articles"],
    keys: {
      "languages.first": all.figures["right first"] ?? 0,
      "languages.shown": all.figures["first and shown"] ?? 0,
      "languages.silent": all.figures["silent, nothing answers"] ?? 0,
      "languages.silent.missing": all.figures["silent, its article missing"] ?? 0,
      ...(sentences ? { "languages.sentiment.near": sentences[0]?.figures["within one"] ?? 0 } : {}),
    },
    tables: [
      {
        title: "Knowledge articles in other languages",
        about:
          `${count} questions in seven languages of our own corpus (two trades a language, ten articles each, in other words than ` +
          `the articles'; a quarter that none answers, of the same trade), and hand-offs labelled by hand. As shown, by the ` +
          `product's own curve. The curve was fitted on these questions too: they flatter it.`,
        rows,
      },
      {
        title: "Sentiment of single sentences in other languages",
        about: "Against the level a person gave, in Microsoft's seven: the same, and at most one away.",
        rows: sentences ?? [],
      },
    ],
  });
};
