import { type Brief, createBriefWriter } from "#domain/brief";
import {
  askCases,
  type CaseAsk,
  createCaseReader,
  findSimilarCases,
  type NewestAsk,
  type ResolvedCase,
} from "#domain/cases";
import type { SimilarCases } from "#domain/cases";
import { type Chapter, createChapterReader } from "#domain/chapters";
import { type Conversation, createSpeakerNamer, type Transcript } from "#domain/conversation";
import type { Score, SourcedLine } from "#domain/evidence";
import type { FactKind } from "#domain/facts";
import type { Handoff } from "#domain/handoff";
import {
  aboutNow,
  askFromInquiry,
  audienceOf,
  createArticleReader,
  currentProduct,
  type Inquiry,
  type KnowledgeArticle,
  type KnowledgeAsk,
  type Place,
  readInquiry,
} from "#domain/knowledge";
import { createSentimentReader, hearService, type Sentiment } from "#domain/sentiment";
import {
  type Answered,
  answerKnown,
  type DocumentSuggestion,
  rankDocuments,
  suggestResolutions,
  type Suggestions,
} from "#domain/suggestions";
import { remember } from "#text";
import type { Inputs } from "./inputs";
import { createCaseTeller, toldInCase, toTold } from "./tellings";
import { createPersonsSearch, type PersonsSearch } from "./personsSearch";

/** What is thought of a conversation. Each is worked out when it is first looked at. */
export interface Thoughts {
  /** What was heard, as it is read and shown. */
  readonly transcript: Transcript;
  /** The stretches of the conversation; the same list while none has changed. */
  readonly chapters: readonly Chapter[];
  readonly brief: Brief;
  /** What weighed for and against a line of this brief being in its section; null for one that rules wrote. */
  explain(line: SourcedLine): Score | null;
  readonly sentiment: Sentiment;
  readonly inquiry: Inquiry;
  /** About the product the customer speaks of now; the articles found so far tell which names are products. */
  readonly ask: KnowledgeAsk;
  readonly caseAsk: CaseAsk & NewestAsk;
  /** Null until there are candidates. */
  readonly suggestions: Suggestions | null;
  /** Null until there are candidates, and while there may be some that are like it yet. */
  readonly cases: SimilarCases | null;
  readonly documents: readonly DocumentSuggestion[];
  /** What a person searches for in this conversation. */
  search(words: string): PersonsSearch;
}

/**
 * One conversation thought through: pure, without clock and ports. What was read or worked out is kept as long as what it depends
 * on is the same object, so that a new message costs the message; the result depends on the inputs alone. Several may stand
 * side by side.
 */
export interface Thinking {
  derive(inputs: Inputs): Thoughts;
  /** Reads cases ahead, so that ranking them later costs the ranking alone. */
  readCases(cases: readonly ResolvedCase[]): void;
  /** Asks what a solved case asked, of the articles and the other cases there are; tells whether its article came first. */
  answerCase(inputs: Inputs, asked: ResolvedCase): readonly Answered[];
}

/** The newest, the found ones, and some that were candidates before. */
const mostRead = 1_600;

const factsOf = (brief: Brief, kind: FactKind): readonly string[] =>
  brief.facts.filter((fact) => fact.kind === kind).flatMap(({ values }) => values.map(({ text }) => text));

/** The language the customer writes: a Spanish browser may well write English. */
const spokenIn = ({ language }: Sentiment): string => language;

/** Nearest first; a customer who is a person has no account of their own. */
function placesOf(conversation: Conversation | null): readonly Place[] {
  const { queue = "", workstream = "", customer } = conversation ?? {};
  const places: readonly Place[] = [
    { kind: "queue", name: queue },
    { kind: "workstream", name: workstream },
    { kind: "account", name: customer?.table === "account" ? customer.name : "" },
  ];
  return places.filter(({ name }) => name !== "");
}

function inquire(
  { turns }: Transcript,
  brief: Brief,
  conversation: Conversation | null,
  handoff: Handoff | null,
  language: string,
): Inquiry {
  const [product = ""] = factsOf(brief, "product").slice(-1);
  const facts = {
    product: conversation?.case?.product || product,
    versions: factsOf(brief, "version"),
    codes: factsOf(brief, "error"),
    places: placesOf(conversation),
    subject: conversation?.case?.title || handoff?.lastTopic || "",
  };
  return readInquiry(turns, facts, language);
}

function askAbout(inquiry: Inquiry, articles: readonly KnowledgeArticle[] | null): KnowledgeAsk {
  const names = (articles ?? []).map(({ product }) => product);
  return askFromInquiry({ ...inquiry, product: currentProduct(inquiry, names) });
}

const ownCase = ({ conversation }: Inputs): string => conversation?.case?.id ?? "";

/** What the platform says the language is; the words themselves decide where they can. */
const tagged = ({ conversation, handoff }: Inputs): string => conversation?.language || handoff?.language || "";

/** Opens an engine. One per conversation: it keeps what it read of the one before, and no more. */
export function createThinking(): Thinking {
  const caseReader = createCaseReader(mostRead);
  const articleReaderOf = remember((words: Inputs["internalWords"]) => createArticleReader(audienceOf(words)));
  const chapterReader = createChapterReader();
  const namerOf = remember(createSpeakerNamer);
  const writer = createBriefWriter();
  const sentimentReaderOf = remember(createSentimentReader);

  const transcriptOf = remember((heard: Transcript, attended: Inputs["attended"]) => namerOf(attended).name(heard));
  const chaptersOf = remember((turns: Transcript["turns"], acceptedAt: number | null, silence: Inputs["silence"]) =>
    chapterReader.update({ turns, acceptedAt, silence }),
  );
  const briefOf = remember(
    (
      transcript: Transcript,
      handoff: Handoff | null,
      conversation: Conversation | null,
      readers: Inputs["models"],
      silence: Inputs["silence"],
    ) => writer.update({ transcript, handoff, conversation, readers, silence }),
  );
  const judgementOf = remember(
    (
      transcript: Transcript,
      language: string,
      customer: string | undefined,
      weights: Inputs["weights"],
      feelings: Inputs["feelings"],
    ) => sentimentReaderOf(customer, weights, feelings).update(transcript, language),
  );
  const sentimentOf = remember(hearService);
  const inquiryOf = remember(inquire);
  const askOf = remember(askAbout);
  const tellerOf = remember(createCaseTeller);
  const comparedOf = remember(
    (
      inquiry: Inquiry,
      newest: Inputs["newest"],
      found: Inputs["found"],
      notCase: string,
      brief: Brief,
      readers: Inputs["models"],
    ): SimilarCases | null =>
      newest || found
        ? findSimilarCases({
            inquiry,
            cases: [...(newest ?? []), ...(found ?? [])],
            notCase,
            reader: caseReader,
            told: { here: toTold(brief), of: tellerOf(readers) },
          })
        : null,
  );
  const askedOf = remember((newest: Inputs["newest"], found: Inputs["found"]) =>
    askCases([...(newest ?? []), ...(found ?? [])], caseReader),
  );
  const documentsOf = remember((inquiry: Inquiry, documents: Inputs["documents"]) =>
    documents.length > 0 ? rankDocuments(inquiry, documents) : [],
  );
  const suggestionsOf = remember(
    (
      inquiry: Inquiry,
      articles: Inputs["articles"],
      cases: SimilarCases | null,
      judgements: Inputs["judgements"],
      now: number | null,
      bar: Inputs["bar"],
      curve: Inputs["curve"],
      internalWords: Inputs["internalWords"],
    ): Suggestions | null => {
      const reader = articleReaderOf(internalWords);
      return articles && suggestResolutions({ inquiry, articles, cases, judgements, now, bar, curve, reader });
    },
  );

  /** As its customer would have asked it, with the other cases alone beside it. */
  function answerCase(
    { articles, newest, found, now, internalWords }: Inputs,
    asked: ResolvedCase,
  ): readonly Answered[] {
    const { title, product, id } = asked;
    const inquiry = readInquiry([toldInCase(asked)], { product, versions: [], codes: [], subject: title }, "");
    const ended = askedOf(newest, found).endedBeside(inquiry, id);
    const cases: SimilarCases = { kind: "none", others: [], compared: 0, nearest: null, ended };
    const reader = articleReaderOf(internalWords);
    const input = { inquiry, articles: articles ?? [], cases, judgements: [], now, reader };
    return answerKnown(input, asked.article);
  }

  const think = (inputs: Inputs): Thoughts => {
    const { conversation, handoff, newest, found, articles } = inputs;
    const compared = (): SimilarCases | null =>
      comparedOf(thoughts.inquiry, newest, found, ownCase(inputs), thoughts.brief, inputs.models);
    const thoughts: Thoughts = {
      get transcript() {
        return transcriptOf(inputs.heard, inputs.attended);
      },
      get chapters() {
        return chaptersOf(thoughts.transcript.turns, conversation?.acceptedAt ?? null, inputs.silence);
      },
      get brief() {
        return briefOf(thoughts.transcript, handoff, conversation, inputs.models, inputs.silence);
      },
      explain(line) {
        // The writer tells of the newest brief: it is written first.
        return thoughts.brief && writer.explain(line);
      },
      get sentiment() {
        const { transcript } = thoughts;
        const judged = judgementOf(
          transcript,
          tagged(inputs),
          conversation?.customer.name,
          inputs.weights,
          inputs.feelings,
        );
        return sentimentOf(judged, inputs.service);
      },
      get inquiry() {
        return inquiryOf(thoughts.transcript, thoughts.brief, conversation, handoff, spokenIn(thoughts.sentiment));
      },
      get ask() {
        return askOf(thoughts.inquiry, articles);
      },
      get caseAsk() {
        const { terms } = thoughts.ask;
        const { product } = aboutNow(
          thoughts.inquiry,
          (articles ?? []).map((article) => article.product),
        );
        return { product, terms, notCase: ownCase(inputs) };
      },
      get suggestions() {
        return suggestionsOf(
          thoughts.inquiry,
          articles,
          compared(),
          inputs.judgements,
          inputs.now,
          inputs.bar,
          inputs.curve,
          inputs.internalWords,
        );
      },
      get cases() {
        const cases = compared();
        return cases?.kind === "none" && !(newest && found) ? null : cases;
      },
      get documents() {
        return documentsOf(thoughts.inquiry, inputs.documents);
      },
      search: (words) => createPersonsSearch(words, thoughts.inquiry, inputs, caseReader),
    };
    return thoughts;
  };

  return { derive: remember(think), readCases: (cases) => void caseReader.readAll(cases), answerCase };
}
