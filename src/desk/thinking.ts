import { createBriefWriter, type Brief, type FactKind } from "#domain/brief";
import {
  createCaseReader,
  findSimilarCases,
  type CaseAnswer,
  type CaseAsk,
  type NewestAsk,
  type ResolvedCase,
  type SimilarCases,
} from "#domain/cases";
import { type Chapter, createChapterReader } from "#domain/chapters";
import {
  type Attendance,
  createSpeakerNamer,
  emptyTranscript,
  type Conversation,
  type Transcript,
} from "#domain/conversation";
import type { Handoff } from "#domain/handoff";
import {
  askFromInquiry,
  createArticleReader,
  currentProduct,
  type DocumentAsk,
  type KeptDocument,
  readInquiry,
  type Inquiry,
  type KnowledgeArticle,
  type KnowledgeAsk,
} from "#domain/knowledge";
import {
  createSentimentReader,
  hearService,
  type Sentiment,
  type SentimentWeights,
  type ServiceSide,
} from "#domain/sentiment";
import { maskText } from "#domain/privacy";
import { type DocumentSuggestion, rankDocuments, suggestResolutions, type Suggestions } from "#domain/suggestions";
import { createKnownCases } from "./knownCases";
import type { Judgement } from "./ports";

/**
 * One conversation thought through with the domain, step by step: what was read or computed once is kept, so that a new
 * message costs the message. Knows no source and no time but what it is told.
 */
export interface Thinking {
  /** Tells whether the customer said something new. */
  hear(transcript: Transcript): { readonly customerSpoke: boolean };
  /** Who had the conversation before: representatives without a name get theirs. */
  meet(attended: readonly Attendance[]): void;
  /** What was heard, as it is read and shown. */
  transcript(): Transcript;
  learn(conversation: Conversation): void;
  receive(handoff: Handoff): void;
  offerArticles(articles: readonly KnowledgeArticle[]): void;
  /** Reads cases ahead, so that ranking them later costs the ranking alone. */
  readCases(cases: readonly ResolvedCase[]): void;
  /** The newest cases, in place of those before, or found ones, beside all that were found before. */
  offerCases(from: "newest" | "found", cases: readonly ResolvedCase[]): void;
  offerDocuments(documents: readonly KeptDocument[]): void;
  judge(judgement: Judgement): void;
  /** The organisation's own weights: every message is judged again by them. */
  weigh(weights: SentimentWeights): void;
  /** What the organisation's AI function said last; null where it said nothing. */
  hearService(side: ServiceSide | null): void;
  /** The stretches of the conversation; the same list while none has changed. */
  chapters(): readonly Chapter[];
  brief(): Brief;
  sentiment(): Sentiment;
  ask(): KnowledgeAsk;
  askCases(): CaseAsk & NewestAsk;
  /** `article` is the one suggested first, "" when there is none. */
  askDocuments(article: string): DocumentAsk;
  /** Null until there are candidates. */
  suggestions(now: number): Suggestions | null;
  /** Null until there are candidates, and while there may be some that are like it yet. */
  similarCases(): SimilarCases | null;
  documents(): readonly DocumentSuggestion[];
  /** What to ask for when a person searches for these words in this conversation, and what was found in its order. */
  askFor(words: string): KnowledgeAsk;
  askCasesFor(words: string): CaseAsk;
  rankArticlesFor(words: string, found: readonly KnowledgeArticle[], now: number): Suggestions;
  rankCasesFor(words: string, found: CaseAnswer): SimilarCases;
}

/** The newest, the found ones, and some that were candidates before. */
const mostRead = 1_600;

function factsOf(brief: Brief, kind: FactKind): readonly string[] {
  return brief.facts.filter((fact) => fact.kind === kind).flatMap(({ values }) => values.map(({ text }) => text));
}

export function createThinking(): Thinking {
  const briefWriter = createBriefWriter();
  const chapterReader = createChapterReader();
  const articleReader = createArticleReader();
  const caseReader = createCaseReader(mostRead);
  const cases = createKnownCases();
  const judgements: Judgement[] = [];
  let sentimentReader = createSentimentReader();
  let weights: SentimentWeights | null = null;
  let side: ServiceSide | null = null;
  const namer = createSpeakerNamer();
  let said = emptyTranscript;
  let transcript = emptyTranscript;
  let conversation: Conversation | null = null;
  let handoff: Handoff | null = null;
  let articles: readonly KnowledgeArticle[] | null = null;
  let documents: readonly KeptDocument[] = [];
  let brief: Brief | null = null;
  let sentiment: Sentiment | null = null;
  let inquiry: Inquiry | null = null;
  let similar: SimilarCases | null = null;

  /** Something the answers depend on changed: they are computed again when asked for. */
  function forget(): void {
    brief = null;
    sentiment = null;
    inquiry = null;
    similar = null;
  }

  /** What the platform says the language is; the words themselves decide where they can. */
  const tagged = (): string => conversation?.language || handoff?.language || "";

  function readSentiment(): Sentiment {
    return (sentiment ??= hearService(sentimentReader.update(transcript, tagged()), side));
  }

  /** The language the customer writes: a Spanish browser may well write English. */
  function spokenLanguage(): string {
    const read = readSentiment();
    return read.kind === "judged" ? "en" : read.language;
  }

  function writeBrief(): Brief {
    return (brief ??= briefWriter.update({ transcript, handoff, conversation }));
  }

  function inquire(): Inquiry {
    if (inquiry) return inquiry;
    const written = writeBrief();
    const [product = ""] = factsOf(written, "product").slice(-1);
    const facts = {
      product: conversation?.case?.product || product,
      versions: factsOf(written, "version"),
      codes: factsOf(written, "error"),
      subject: conversation?.case?.title || handoff?.lastTopic || "",
    };
    return (inquiry = readInquiry(transcript.turns, facts, spokenLanguage()));
  }

  /** Asks about the product the customer speaks of now; the articles found so far tell which names are products. */
  function askNow(): KnowledgeAsk {
    const read = inquire();
    const product = currentProduct(
      read,
      (articles ?? []).map((article) => article.product),
    );
    return askFromInquiry({ ...read, product });
  }

  /** A person's own words as an inquiry; of the conversation its product and language. */
  function inquireFor(words: string): Inquiry {
    const { text, masks } = maskText(words);
    const { product, language } = inquire();
    const turn = { id: "", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks } as const;
    return readInquiry([turn], { product, versions: [], codes: [], subject: "" }, language);
  }

  /** Words that weigh nothing are searched for all the same when a person typed nothing else. */
  function askFor(words: string): KnowledgeAsk & { readonly typed: string } {
    const ask = askFromInquiry({ ...inquireFor(words), product: "" });
    const typed = maskText(words).text;
    return { ...ask, terms: ask.terms.length > 0 ? ask.terms : [typed], product: inquire().product, typed };
  }

  const ownCase = (): string => conversation?.case?.id ?? "";

  function compareCases(): SimilarCases | null {
    if (!cases.isBegun) return null;
    const input = { inquiry: inquire(), cases: cases.all(), notCase: ownCase(), reader: caseReader };
    return (similar ??= findSimilarCases(input));
  }

  return {
    hear(heard) {
      const fresh = heard.turns.slice(heard.firstChanged);
      said = heard;
      transcript = namer.name(said);
      forget();
      return {
        customerSpoke: fresh.some(({ speaker, visibility }) => speaker === "customer" && visibility === "customer"),
      };
    },
    meet(attended) {
      namer.learn(attended);
      transcript = namer.name(said);
      forget();
    },
    transcript: () => transcript,
    learn(known) {
      if (known.customer.name !== conversation?.customer.name)
        sentimentReader = createSentimentReader(known.customer.name, weights);
      conversation = known;
      forget();
    },
    receive(received) {
      handoff = received;
      forget();
    },
    offerArticles(offered) {
      articles = offered;
    },
    readCases: (read) => void caseReader.readAll(read),
    offerCases(from, offered) {
      if (from === "newest") cases.renew(offered);
      else cases.add(offered);
      similar = null;
    },
    offerDocuments(offered) {
      documents = offered;
    },
    judge(judgement) {
      judgements.push(judgement);
    },
    weigh(own) {
      weights = own;
      sentimentReader = createSentimentReader(conversation?.customer.name, own);
      sentiment = null;
    },
    hearService(said) {
      side = said;
      sentiment = null;
    },
    chapters: () => chapterReader.update({ turns: transcript.turns, acceptedAt: conversation?.acceptedAt ?? null }),
    brief: writeBrief,
    sentiment: readSentiment,
    ask: askNow,
    askCases() {
      const { product, terms } = askNow();
      return { product, terms, notCase: ownCase() };
    },
    askDocuments: (knowledgearticle) => ({
      incident: ownCase(),
      product: conversation?.case?.productId ?? "",
      knowledgearticle,
    }),
    suggestions(now) {
      if (!articles) return null;
      return suggestResolutions({
        inquiry: inquire(),
        articles,
        cases: compareCases(),
        judgements,
        now,
        reader: articleReader,
      });
    },
    similarCases() {
      const compared = compareCases();
      return compared?.kind === "none" && !cases.isWhole ? null : compared;
    },
    askFor,
    askCasesFor(words) {
      const { terms, typed } = askFor(words);
      return { terms, typed, notCase: ownCase() };
    },
    rankArticlesFor: (words, found, now) =>
      suggestResolutions({
        inquiry: inquireFor(words),
        articles: found,
        cases: null,
        judgements,
        now,
        reader: createArticleReader(),
        searched: true,
      }),
    /** By their words alone: what the conversation is about says nothing of them. */
    rankCasesFor: (words, { cases: found, named = false }) =>
      findSimilarCases({
        inquiry: { ...inquireFor(words), product: "" },
        cases: named ? found : [...found, ...cases.all()],
        notCase: ownCase(),
        reader: caseReader,
        searched: named ? "number" : "words",
      }),
    documents: () => (documents.length > 0 ? rankDocuments(inquire(), documents) : []),
  };
}
