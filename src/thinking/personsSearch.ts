import {
  type CaseAnswer,
  type CaseAsk,
  type createCaseReader,
  findSimilarCases,
  type SimilarCases,
} from "#domain/cases";
import {
  askFromInquiry,
  audienceOf,
  createArticleReader,
  type Inquiry,
  type KnowledgeArticle,
  type KnowledgeAsk,
  readInquiry,
} from "#domain/knowledge";
import { maskText } from "#domain/privacy";
import { suggestResolutions, type Suggestions } from "#domain/suggestions";
import type { Inputs } from "./inputs";

/** A search of a person's own: what to ask for, and what was found in its order. */
export interface PersonsSearch {
  /** The words as they may be asked for, shown and said: masked. */
  readonly typed: string;
  readonly ask: KnowledgeAsk;
  readonly caseAsk: CaseAsk;
  rankArticles(found: readonly KnowledgeArticle[], now: number): Suggestions;
  /** By the words alone: what the conversation is about says nothing of them. */
  rankCases(answer: CaseAnswer): SimilarCases;
}

/** The words as an inquiry; of the conversation its product and language. */
export function createPersonsSearch(
  words: string,
  { product, language }: Inquiry,
  { newest, found, judgements, conversation, internalWords }: Inputs,
  caseReader: ReturnType<typeof createCaseReader>,
): PersonsSearch {
  const { text, masks } = maskText(words);
  const turn = { id: "", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks } as const;
  const inquiry = readInquiry([turn], { product, versions: [], codes: [], subject: "" }, language);
  const asked = askFromInquiry({ ...inquiry, product: "" });
  // Words that weigh nothing are searched for all the same when a person typed nothing else.
  const terms = asked.terms.length > 0 ? asked.terms : [text];
  const notCase = conversation?.case?.id ?? "";
  return {
    typed: text,
    ask: { ...asked, terms, product, typed: text },
    caseAsk: { terms, typed: text, notCase },
    rankArticles: (articles, now) =>
      suggestResolutions({
        inquiry,
        articles,
        cases: null,
        judgements,
        now,
        reader: createArticleReader(audienceOf(internalWords)),
        searched: true,
      }),
    rankCases: ({ cases, named = false }) =>
      findSimilarCases({
        inquiry: { ...inquiry, product: "" },
        cases: named ? cases : [...cases, ...(newest ?? []), ...(found ?? [])],
        notCase,
        reader: caseReader,
        searched: named ? "number" : "words",
      }),
  };
}
