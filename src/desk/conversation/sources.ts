import { emptyTranscript, mergeTurns } from "#domain/conversation";
import type { DocumentAsk } from "#domain/knowledge";
import { askService } from "#domain/sentiment";
import type { Suggestions } from "#domain/suggestions";
import { calibration } from "./calibration";
import { foundCases, newestCases } from "./caseSources";
import { findArticles } from "./findArticles";
import { questionOf } from "./question";
import { aSource } from "./work";
import type { Work } from "./work";
import { isSettled, keep, live, valueOf } from "#desk/kit";
import { sayOfWords } from "./wordsRead";

const ownId = ({ conversationId }: Work): string => conversationId;

const conversation = aSource({
  name: "conversation",
  atOnce: true,
  ask: ownId,
  read: ({ ports }, id, cancel) => ports.conversations.read(id, cancel),
  apply({ mind, showing }, conversation) {
    mind.learn({ conversation });
    showing.words({ conversation: live(conversation) });
  },
  fail: ({ view, ports }, problem) =>
    view.set({ conversation: keep(view.get().conversation, problem, ports.clock.now()) }),
});

const handoff = aSource({
  name: "handoff",
  atOnce: true,
  ask: ownId,
  read: ({ ports }, id, cancel) => ports.handoffs.read(id, cancel),
  apply({ mind, showing }, handoff) {
    mind.learn({ handoff, heard: mergeTurns(mind.inputs.heard, handoff.turns) });
    // What goes over two messages is masked when they stand together.
    const { turns } = mergeTurns(emptyTranscript, handoff.turns);
    showing.words({ handoff: live({ ...handoff, turns }) });
  },
  fail: ({ view, ports, showing }, problem) =>
    showing.words({ handoff: keep(view.get().handoff, problem, ports.clock.now()) }),
});

const kept = aSource({
  name: "drafts",
  atOnce: true,
  ask: ownId,
  read: ({ ports }, id, cancel) => ports.kept.read(id, cancel),
  apply: ({ received }, kept) => received(kept),
  fail: ({ unread }, problem) => unread(problem),
});

/** The organisation's own weights of words: an addition, without which the word lists decide alone. */
const weights = aSource({
  name: "sentiment",
  atOnce: true,
  optional: true,
  ask: ownId,
  read: ({ ports }, _id, cancel) => ports.sentimentWeights.read(cancel),
  apply({ mind, showing }, weights) {
    if (weights === null) return;
    mind.learn({ weights });
    showing.mood();
  },
});

/** Learned readers of the brief: mostly there before the first word; else what stands is read again by them. */
const readers = aSource({
  name: "readers",
  atOnce: true,
  optional: true,
  ask: ownId,
  read: ({ ports }) => ports.readers?.read() ?? Promise.resolve(null),
  apply({ mind, showing }, models) {
    if (models === null) return;
    mind.learn({ models });
    showing.words();
  },
});

/** Words of feeling in other languages: without them sentiment is read in English alone. */
const feelings = aSource({
  name: "sentiment",
  atOnce: true,
  optional: true,
  ask: ownId,
  read: ({ ports }) => ports.feelings?.read() ?? Promise.resolve(null),
  apply({ mind, showing }, feelings) {
    if (feelings === null) return;
    mind.learn({ feelings });
    showing.mood();
  },
});

const articles = aSource({
  name: "articles",
  pace: "articles",
  eager: true,
  ready: ({ view, mind }) => isSettled(view.get().handoff) || mind.inputs.heard.turns.length > 0,
  ask: ({ mind }) => (mind.thoughts.ask.terms.length > 0 ? mind.thoughts.ask : null),
  async read({ ports, mind }, ask, cancel, inTurn) {
    const question = questionOf(mind.thoughts);
    return { ...(await findArticles(ports, { ...ask, inTurn }, cancel)), question };
  },
  asked: ({ showing }) => showing.hold(),
  apply({ mind, showing }, { articles, question }) {
    mind.learnArticles(articles, question);
    showing.receive("suggestions");
  },
  fail: ({ view, ports }, problem) =>
    view.set({ suggestions: keep(view.get().suggestions, problem, ports.clock.now()) }),
  /** Without words nothing was searched for: that is said, and never that nothing was found. */
  unasked({ view, mind, ports }) {
    const state = { ...view.get(), transcript: mind.thoughts.transcript };
    const none = (): Suggestions => ({ kind: "none", nearest: null, others: [], unasked: true });
    view.set({ suggestions: sayOfWords(state, state.suggestions, none, ports.clock.now()) });
  },
});

/** The documents kept with the case, its product and the article suggested first; asked for once a case. */
const documents = aSource({
  name: "documents",
  ready: ({ view }) => isSettled(view.get().suggestions),
  ask({ view }): DocumentAsk | null {
    const { conversation, suggestions } = view.get();
    const known = valueOf(conversation)?.case;
    const suggested = valueOf(suggestions);
    const knowledgearticle = suggested?.kind === "found" ? (suggested.items[0]?.article.id ?? "") : "";
    return known?.id ? { incident: known.id, product: known.productId, knowledgearticle } : null;
  },
  key: ({ incident }) => incident,
  read: ({ ports }, ask, cancel) => ports.documents.find(ask, cancel),
  apply({ mind, showing }, { documents }) {
    mind.learn({ documents });
    showing.order();
  },
});

/** The organisation's AI function, for languages that the word lists do not know. */
const service = aSource({
  name: "sentiment",
  optional: true,
  ask: ({ mind: { thoughts } }) => askService(thoughts.sentiment, thoughts.transcript.turns),
  read: ({ ports }, text, cancel) => ports.sentimentService.judge(text, cancel),
  apply({ mind, showing }, service) {
    mind.learn({ service });
    showing.mood();
  },
});

/** The sources of a conversation, each after those that its question depends on. */
export const sources = [
  conversation,
  handoff,
  kept,
  weights,
  readers,
  feelings,
  articles,
  newestCases,
  foundCases,
  documents,
  service,
  calibration,
] as const;
