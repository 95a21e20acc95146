import type { CaseSource } from "#domain/cases";
import type { Turn } from "#domain/conversation";
import type { GapAnswer } from "#domain/gaps";
import type { KnowledgeSource } from "#domain/knowledge";
import { askQuestion } from "#thinking";

type LookUpPorts = { readonly knowledge: KnowledgeSource; readonly cases: CaseSource };

/** Looks for what would answer a question by itself, or a conversation, as a desk would: articles first, then resolved cases. */
export function createLookUp({ knowledge, cases }: LookUpPorts) {
  return async (
    asked: string | readonly Turn[],
    language: string,
    now: number,
    cancel: AbortSignal,
  ): Promise<GapAnswer> => {
    const question = askQuestion(asked, language);
    const { articles } = await knowledge.search(question.ask, cancel);
    // Dataverse search gives one answer a second: cases are found by what is asked without it.
    const found = await cases.search({ terms: question.ask.terms, notCase: "", inTurn: false }, cancel);
    return question.answer(articles, found.cases, now);
  };
}
