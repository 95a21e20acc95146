import type { CaseSource } from "#domain/cases";
import type { Attendance, Conversation, CustomerHistory, PlatformEvent, Turn } from "#domain/conversation";
import type { Judgement, KeptJudgement } from "#domain/feedback";
import type { Draft, Ticket } from "#domain/followup";
import type { Handoff } from "#domain/handoff";
import type { DocumentSource, KnowledgeSource } from "#domain/knowledge";
import type { ReadersSource } from "#domain/reading";
import type { FeelingsSource, SentimentLevel, SentimentService, WeightsSource } from "#domain/sentiment";
import type { PageClock, SearchLine } from "#desk/kit";
import type { DeskSettings } from "./settings";
import type { DraftName, FeedState, LinkedRow, MadeCase } from "./state";

export interface ConversationSource {
  read(conversationId: string, cancel: AbortSignal): Promise<Conversation>;
}

/** What the agent left behind. Resolves with `present: false` when there is nothing; rejects when it cannot be read. */
export interface HandoffSource {
  read(conversationId: string, cancel: AbortSignal): Promise<Handoff>;
}

export interface FeedListener {
  /** New or repeated turns, in any order; the desk merges. */
  turns(turns: readonly Turn[]): void;
  state(state: FeedState): void;
  /** What all feeds have brought so far: a feed that names senders by id alone learns from it who they are. */
  heard?(): readonly Turn[];
}

/** One way turns arrive. `open` returns its close; after close the listener is never called. */
export interface TranscriptFeed {
  readonly name: "liveSdk" | "liveTap" | "transcriptPoll";
  open(conversationId: string, listener: FeedListener): () => void;
}

export interface NativeListener {
  /** Microsoft's own sentiment; null where it has none ("N/A"). */
  sentiment(level: SentimentLevel | null): void;
  happened(event: PlatformEvent): void;
}

/** What the platform itself says of a conversation while it goes on. All of it may be missing; that is never a problem. */
export interface NativeSource {
  /** Returns the stop. */
  watch(conversationId: string, listener: NativeListener): () => void;
  /** Microsoft's summary as of now; "" where it gives none. Never rejects. */
  summarise(conversationId: string, cancel: AbortSignal): Promise<string>;
}

/** A row that the host can open. */
export type RecordRef = { readonly table: "incident" | "msdyn_ocliveworkitem"; readonly id: string };

/**
 * What a representative can do. Each resolves when the platform confirmed it. What the platform keeps may be done again
 * when an answer was lost: the same act twice is there once.
 */
export interface Acts {
  /** Puts text in the send box; a person sends it. */
  insertReply(conversationId: string, text: string): Promise<void>;
  linkArticle(caseId: string, articleId: string): Promise<void>;
  linkCase(caseId: string, similarCaseId: string): Promise<void>;
  copy(text: string): Promise<void>;
  /** `nth` counts earlier judgements of the same card in this conversation that said something else, from 0. */
  judge(conversationId: string, judgement: Judgement, nth: number): Promise<void>;
  /** Logs that no article covers the question (`terms` are what was searched). */
  logGap(conversationId: string, terms: readonly string[]): Promise<void>;
  /** A case for what is left to do, one for each conversation however often it is opened. */
  openTicket(conversationId: string, ticket: Ticket): Promise<void>;
  /**
   * The conversation's own case, one however often it is made and none where there is one already; linked to the conversation
   * where the host offers it, which the conversation's row tells afterwards.
   */
  createCase(conversationId: string, ticket: Ticket): Promise<void>;
}

/** An act that the platform keeps, as it may be done from elsewhere; `caseId` and `customer` as the desk knew them. */
export type LeftAct =
  | { readonly kind: "judge"; readonly judgement: Judgement; readonly nth: number }
  | { readonly kind: "linkArticle" | "linkCase"; readonly caseId: string; readonly id: string }
  | { readonly kind: "gap"; readonly terms: readonly string[] }
  | {
      readonly kind: MadeCase;
      readonly ticket: Ticket;
      readonly customer: Conversation["customer"];
      readonly caseId: string | null;
    };

/** A text that was not saved, what it was to be written over, and on which case a new one stands. */
export type LeftDraft = {
  readonly name: DraftName;
  readonly draft: Draft;
  readonly version: string | null;
  readonly caseId: string | null;
};

/** A draft as it is saved. `version` changes whenever somebody writes it; `at` is when that was, ms since the epoch. */
export type SavedDraft = { readonly draft: Draft; readonly version: string; readonly at: number };

/** What became of a write: it is saved as this version, or somebody else's text is there instead. */
export type WrittenDraft =
  { readonly kind: "saved"; readonly version: string } | ({ readonly kind: "theirs" } & SavedDraft);

/** Which draft of which conversation; `caseId` is null while the conversation has no case. */
export type DraftPlace = {
  readonly name: DraftName;
  readonly conversationId: string;
  readonly caseId: string | null;
};

/** What was kept of a conversation before its desk was opened. */
export type Kept = {
  readonly drafts: Readonly<Record<DraftName, SavedDraft | null>>;
  /** In the order in which they were given. */
  readonly judgements: readonly KeptJudgement[];
  readonly linked: readonly LinkedRow[];
  readonly made: Readonly<Record<MadeCase, Ticket | null>>;
  /** A gap was logged. */
  readonly gap: boolean;
  /** Who had the conversation, and when; none where that cannot be read. */
  readonly attended: readonly Attendance[];
  readonly history: CustomerHistory;
};

/**
 * Where it is kept. `read` rejects when drafts cannot be read; of judgements, links and the ticket there are none where they
 * cannot. `write` goes over `version` only (null: only where there is none), and may be repeated.
 */
export interface KeptSource {
  read(conversationId: string, cancel: AbortSignal): Promise<Kept>;
  write(place: DraftPlace, draft: Draft, version: string | null): Promise<WrittenDraft>;
}

/** Everything a desk needs from outside; the controls and web resources wire it. */
export type DeskPorts = {
  readonly conversations: ConversationSource;
  readonly handoffs: HandoffSource;
  readonly feeds: readonly TranscriptFeed[];
  readonly knowledge: KnowledgeSource;
  readonly cases: CaseSource;
  /** One for all desks of a tab. */
  readonly searchLine: SearchLine;
  readonly documents: DocumentSource;
  /** Learned readers of the brief; absent where the page has none. */
  readonly readers?: ReadersSource;
  /** Words of feeling in other languages than English; absent where the page has none. */
  readonly feelings?: FeelingsSource;
  readonly sentimentWeights: WeightsSource;
  readonly sentimentService: SentimentService;
  readonly kept: KeptSource;
  /** Absent where the page has no such source. */
  readonly native?: NativeSource;
  readonly acts: Acts;
  /** Never rejects: what cannot be read is not set. */
  readonly settings?: Promise<DeskSettings>;
  /** Opens a row in the host; absent where the host opens none. */
  readonly openRecord?: (row: RecordRef) => Promise<void>;
  /** Runs whenever the page may be about to go: the last moment to send what waits. Returns the stop. */
  readonly watchLeaving: (run: () => void) => () => void;
  /** Runs whenever Dataverse is back after it was away: what waits to be tried again is tried at once. Returns the stop. */
  readonly watchRecovery?: (run: () => void) => () => void;
  /** The browser asks before the page is left, until the returned function is called. */
  readonly holdPage: () => () => void;
  /**
   * Hands a text that is not saved to the page around, which outlives the desk and sends it until it is; false where there is
   * nobody to take it: then the desk goes on sending by itself as long as its page is there.
   */
  readonly handOver: (place: DraftPlace, draft: Draft, version: string | null) => boolean;
  /** The same for an act that was not confirmed. */
  readonly handOverAct: (conversationId: string, act: LeftAct) => boolean;
  /** What was handed over of a conversation and is not saved yet: it is this desk's again, and sent from here. */
  readonly takeBack: (conversationId: string) => readonly (LeftDraft | { readonly act: LeftAct })[];
  /** The signed-in user's id; "" when the page does not say. */
  readonly person: string;
  readonly clock: PageClock;
};
