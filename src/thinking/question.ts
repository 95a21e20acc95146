import type { CaseAnswer, SimilarCases } from "#domain/cases";
import { emptyTranscript, mergeTurns, toTurn, type Turn } from "#domain/conversation";
import type { GapAnswer, Helped, Nearest } from "#domain/gaps";
import type { KnowledgeArticle, KnowledgeAsk } from "#domain/knowledge";
import type { Suggestions } from "#domain/suggestions";
import { noInputs } from "./inputs";
import { createThinking } from "./thinking";

/** What to look for, and what a desk would show of what was found. */
interface Question {
  readonly ask: KnowledgeAsk;
  answer(articles: readonly KnowledgeArticle[], cases: CaseAnswer["cases"], now: number): GapAnswer;
}

const likelihood = (suggestions: Suggestions): number =>
  suggestions.sure ? 1 / (1 + Math.exp(-suggestions.sure.score.points / 100)) : 0;

function toNearest(suggestions: Suggestions | null): Nearest | null {
  if (!suggestions) return null;
  const sure = likelihood(suggestions);
  if (suggestions.kind === "none")
    return (
      suggestions.nearest && { title: suggestions.nearest.title, number: "", updatedAt: null, sure, answers: false }
    );
  const [first] = suggestions.items;
  if (!first) return null;
  const { title, number, updatedAt } = first.article;
  return { title, number, updatedAt, sure, answers: true };
}

function toHelped(cases: SimilarCases | null): readonly Helped[] {
  if (cases?.kind !== "found") return [];
  return cases.items.map(({ best, others, isInternal }) => ({
    number: best.number,
    resolution: best.resolution,
    count: 1 + others.length,
    reopened: best.reopened,
    isInternal,
  }));
}

const toQuestionTurn = (words: string): Turn =>
  toTurn({
    id: "question",
    at: null,
    speaker: "customer",
    name: "",
    text: words,
    visibility: "customer",
    place: { feed: "handoff", index: 0 },
  });

/**
 * Thinks through what is asked: a question by itself, as the first message of a customer, or the turns of a conversation. `language`:
 * BCP 47, "" when unknown.
 */
export function askQuestion(asked: string | readonly Turn[], language: string): Question {
  const thinking = createThinking();
  const heard = mergeTurns(emptyTranscript, typeof asked === "string" ? [toQuestionTurn(asked)] : asked);
  const { ask } = thinking.derive({ ...noInputs, heard });
  return {
    ask: { ...ask, language: ask.language || language },
    answer(articles, cases, now) {
      const inputs = { ...noInputs, heard, articles, newest: [], found: cases, now };
      const { suggestions, cases: like } = thinking.derive(inputs);
      return { nearest: toNearest(suggestions), helped: toHelped(like) };
    },
  };
}
