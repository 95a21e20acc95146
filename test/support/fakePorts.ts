import type { CaseAnswer, CaseAsk, CasePage, NewestAsk, ResolvedCase } from "#domain/cases";
import type { Conversation, Turn } from "#domain/conversation";
import { isEmptyText, readHandedFacts, readHandedGaps, type Handoff } from "#domain/handoff";
import type {
  DocumentAnswer,
  DocumentAsk,
  KeptDocument,
  KnowledgeAnswer,
  KnowledgeArticle,
  KnowledgeAsk,
} from "#domain/knowledge";
import type { SentimentWeights, ServiceSide } from "#domain/sentiment";
import {
  type Acts,
  type DeskPorts,
  type FeedListener,
  type FeedState,
  type Kept,
  type KeptSource,
} from "#desk/conversation";
import { createSearchLine } from "#desk/kit";
import { FakeClock } from "./fakeClock";

/** A request that a test answers when it wants to. */
export type Pending<Ask, Answer> = {
  readonly ask: Ask;
  readonly cancel: AbortSignal;
  readonly answer: (value: Answer) => void;
  readonly fail: (error: unknown) => void;
};

type Line<Ask, Answer> = {
  readonly pending: Pending<Ask, Answer>[];
  readonly send: (ask: Ask, cancel: AbortSignal) => Promise<Answer>;
};

function createLine<Ask, Answer>(): Line<Ask, Answer> {
  const pending: Pending<Ask, Answer>[] = [];
  return {
    pending,
    send: (ask, cancel) =>
      new Promise((answer, fail) => {
        pending.push({ ask, cancel, answer, fail });
      }),
  };
}

export function aConversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: "c-1",
    title: "",
    customer: { id: "", name: "Ana Ruiz" },
    channel: "Web chat",
    queue: "Coffee",
    language: "en-us",
    case: {
      id: "case-1",
      number: "CAS-21044",
      title: "Brio 3 shows E42",
      description: "",
      product: "Brio 3",
      productId: "",
    },
    startedAt: null,
    acceptedAt: null,
    waitedSeconds: 72,
    nativeSummary: "",
    open: true,
    ...change,
  };
}

export function aTurn(
  id: string,
  speaker: Turn["speaker"],
  text: string,
  seconds = Number(id.replace(/\D/g, "")),
): Turn {
  const at = Date.parse("2026-11-20T10:20:00Z") + seconds * 1000;
  return { id, at, speaker, name: speaker === "customer" ? "Ana Ruiz" : "", text, visibility: "customer", masks: [] };
}

export function aHandoff(change: Partial<Handoff> = {}): Handoff {
  const values = change.values ?? [];
  return {
    present: true,
    conversationId: "c-1",
    agentName: "Halden's AI agent",
    language: "en-us",
    lastTopic: "Error codes",
    topics: ["Error codes"],
    lastPhrase: "",
    phrases: [],
    message: "",
    values,
    facts: readHandedFacts(values),
    gaps: readHandedGaps(values.filter(({ value }) => isEmptyText(value)).map(({ name }) => name)),
    turns: [],
    losses: [],
    ...change,
  };
}

export function anArticle(
  number: string,
  title: string,
  html: string,
  change: Partial<KnowledgeArticle> = {},
): KnowledgeArticle {
  return {
    id: `id-${number}`,
    number,
    title,
    html,
    keywords: "",
    product: "Brio 3",
    language: "en-us",
    updatedAt: Date.parse("2026-10-12T00:00:00Z"),
    ...change,
  };
}

export function aDocument(title: string, change: Partial<KeptDocument> = {}): KeptDocument {
  return {
    id: `id-${title}`,
    title,
    fileType: "md",
    location: `Brio 3/${title}.md`,
    address: `https://halden.sharepoint.example/${encodeURIComponent(title)}`,
    changedBy: "Ingrid Solheim",
    changedAt: Date.parse("2026-10-30T00:00:00Z"),
    place: "product",
    ...change,
  };
}

export function aResolvedCase(
  number: string,
  title: string,
  resolution: string,
  change: Partial<ResolvedCase> = {},
): ResolvedCase {
  return {
    id: `id-${number}`,
    number,
    title,
    description: title,
    product: "Brio 3",
    resolution,
    outcome: "Problem Solved",
    openedAt: Date.parse("2026-08-02T09:00:00Z"),
    resolvedAt: Date.parse("2026-08-04T09:00:00Z"),
    article: "",
    reopened: false,
    ...change,
  };
}

/** What was kept of a conversation: nothing, unless told otherwise. */
export function aKept({
  drafts,
  ...change
}: Partial<Omit<Kept, "drafts">> & { drafts?: Partial<Kept["drafts"]> } = {}): Kept {
  return {
    drafts: { summary: null, note: null, case: null, ticket: null, corrections: null, ...drafts },
    judgements: [],
    linked: [],
    made: { case: null, ticket: null },
    gap: false,
    attended: [],
    history: { conversations: { rows: [], more: false }, cases: { rows: [], more: false } },
    ...change,
  };
}

/** Ports whose every request waits for the test, a feed the test speaks through, and a clock the test moves. */
export function createFakePorts() {
  const clock = new FakeClock();
  const conversations = createLine<string, Conversation>();
  const handoffs = createLine<string, Handoff>();
  const knowledge = createLine<KnowledgeAsk, KnowledgeAnswer>();
  const cases = createLine<CaseAsk, CaseAnswer>();
  const newest = createLine<NewestAsk, CasePage>();
  const documents = createLine<DocumentAsk, DocumentAnswer>();
  const weights = createLine<null, SentimentWeights | null>();
  const service = createLine<string, ServiceSide | null>();
  const listeners = new Set<FeedListener>();
  const acts: jest.Mocked<Acts> = {
    insertReply: jest.fn().mockResolvedValue(undefined),
    linkArticle: jest.fn().mockResolvedValue(undefined),
    linkCase: jest.fn().mockResolvedValue(undefined),
    copy: jest.fn().mockResolvedValue(undefined),
    judge: jest.fn().mockResolvedValue(undefined),
    logGap: jest.fn().mockResolvedValue(undefined),
    openTicket: jest.fn().mockResolvedValue(undefined),
    createCase: jest.fn().mockResolvedValue(undefined),
  };
  const leaving = new Set<() => void>();
  const kept: jest.Mocked<KeptSource> = {
    read: jest.fn().mockImplementation(() => Promise.resolve(aKept())),
    write: jest.fn().mockImplementation(() => Promise.resolve({ kind: "saved", version: "v1" })),
  };
  const ports: DeskPorts = {
    conversations: { read: conversations.send },
    handoffs: { read: handoffs.send },
    knowledge: { search: (ask, cancel) => knowledge.send(ask, cancel as AbortSignal) },
    cases: {
      readNewest: (ask, cancel) => newest.send(ask, cancel as AbortSignal),
      search: (ask, cancel) => cases.send(ask, cancel as AbortSignal),
    },
    searchLine: createSearchLine(),
    documents: { find: (ask, cancel) => documents.send(ask, cancel as AbortSignal) },
    sentimentWeights: { read: (cancel) => weights.send(null, cancel as AbortSignal) },
    sentimentService: { judge: (text, cancel) => service.send(text, cancel as AbortSignal) },
    feeds: [
      {
        name: "liveTap",
        open(_id, listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
    ],
    kept,
    acts,
    person: "me",
    holdPage: () => () => undefined,
    handOver: () => false,
    handOverAct: () => false,
    takeBack: () => [],
    watchLeaving(run) {
      leaving.add(run);
      return () => void leaving.delete(run);
    },
    clock,
  };
  return {
    ports,
    clock,
    acts,
    kept,
    leave: () => leaving.forEach((run) => run()),
    listeners,
    conversations: conversations.pending,
    handoffs: handoffs.pending,
    knowledge: knowledge.pending,
    cases: cases.pending,
    newest: newest.pending,
    documents: documents.pending,
    weights: weights.pending,
    service: service.pending,
    hear: (state: FeedState) => listeners.forEach((listener) => listener.state(state)),
    say: (...turns: readonly Turn[]) => listeners.forEach((listener) => listener.turns(turns)),
  };
}
