import type { Brief, Correction } from "#domain/brief";
import type { SimilarCases } from "#domain/cases";
import type { Chapter } from "#domain/chapters";
import type { Conversation, CustomerHistory, PlatformEvent, Transcript } from "#domain/conversation";
import type { Evidence } from "#domain/evidence";
import type { Draft, Ticket } from "#domain/followup";
import type { Handoff } from "#domain/handoff";
import type { Sentiment, SentimentLevel } from "#domain/sentiment";
import type { DocumentSuggestion, Suggestions } from "#domain/suggestions";
import type { DeskSettings } from "./settings";
import type { Loaded } from "#desk/kit";
import type { Problem } from "#desk/kit";

/**
 * Which transcript is speaking: as it is written, as of a time, or not at all. `within` is after how many ms at most a new
 * message is here; absent where nobody knows.
 */
export type FeedState =
  | { readonly kind: "opening" }
  | { readonly kind: "live" }
  | { readonly kind: "asOf"; readonly at: number; readonly within?: number }
  | { readonly kind: "unavailable"; readonly problem: Problem };

/**
 * What Microsoft's platform itself says, shown under its name. `at` of its sentiment is when this page heard it, ms since
 * the epoch; `events` in the order heard, the latest 100.
 */
export type NativeState = {
  readonly sentiment: { readonly level: SentimentLevel; readonly at: number } | null;
  /** "" where there is none. */
  readonly summary: string;
  readonly events: readonly PlatformEvent[];
};

/** What a person searched for beside what is suggested. `path` is how the source found it, in its words; "" before that. */
export type Found<T> = { readonly words: string; readonly path: string; readonly answer: Loaded<T> };

/** An opened evidence mark. `count` grows with every click, so that the same mark can be shown again. */
export type Focus = { readonly evidence: Evidence; readonly count: number };

/** The cases that are made of a conversation: its own, where it has none, and the follow-up ticket. */
export type MadeCase = "case" | "ticket";

export type Verb = "insert" | "link" | "copy" | "useful" | "notUseful" | "gap" | MadeCase | "open";

/**
 * How the last act on a card went; keyed `verb:target` in the state. `late` is still under way after a second, so nobody
 * may take it for saved. A failed act with a time in its problem is tried again then. `before`: it was done before this desk
 * was opened and is read back.
 */
export type ActState =
  | { readonly kind: "doing" | "late" }
  | { readonly kind: "done"; readonly at: number; readonly before?: true }
  | { readonly kind: "failed"; readonly problem: Problem };

/**
 * What is written about a conversation and kept while it is written: the wrap-up's summary (with the outcome), a note on the
 * case, the case and the ticket before they are made, and the corrections of the brief.
 */
export const draftNames = ["summary", "note", "case", "ticket", "corrections"] as const;
export type DraftName = (typeof draftNames)[number];

/** An article or a case that is linked to the conversation's case. `title` is "" where the platform names none. */
export type LinkedRow = { readonly kind: "article" | "case"; readonly id: string; readonly title: string };

/**
 * Whether what a person wrote is kept. `saved` only once the platform said so; `unsaved` a second after it did not
 * (`problem` is null while its answer is still waited for); `conflict` when somebody else wrote meanwhile: nothing is
 * written over until a person chooses. `unread`: whether there is an older text could not be read.
 */
export type SaveState =
  | { readonly kind: "new" | "saving" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "unsaved"; readonly problem: Problem | null }
  | { readonly kind: "unread"; readonly problem: Problem }
  | { readonly kind: "conflict"; readonly theirs: Draft };

export type DraftState = { readonly draft: Draft; readonly save: SaveState };

/** One conversation's desk, all of it. Panels read it and never write. */
export type DeskState = {
  /** What the organisation set; null until it is read. */
  readonly settings: DeskSettings | null;
  readonly conversation: Loaded<Conversation>;
  readonly handoff: Loaded<Handoff>;
  readonly transcript: Transcript;
  /** The stretches of agents and people that the transcript is made of. */
  readonly chapters: readonly Chapter[];
  readonly feed: FeedState;
  readonly brief: Loaded<Brief>;
  /** Empty as well where nobody knows who the customer is. Read with the drafts. */
  readonly history: Loaded<CustomerHistory>;
  readonly sentiment: Loaded<Sentiment>;
  readonly native: NativeState;
  readonly suggestions: Loaded<Suggestions>;
  readonly cases: Loaded<SimilarCases>;
  /** What `cases` were chosen from: so many of the newest, and those that a search found by this path (in its words). */
  readonly caseSources: { readonly newest: number; readonly found: number; readonly path: string };
  /** The searches of a person's own; null while there is none. */
  readonly found: { readonly articles: Found<Suggestions> | null; readonly cases: Found<SimilarCases> | null };
  /** Documents that fit; none as well where there is no library: nobody waits for them. */
  readonly documents: readonly DocumentSuggestion[];
  readonly drafts: Readonly<Record<DraftName, DraftState>>;
  /** What people made of the brief's lines; `drafts.corrections` says whether it is kept. */
  readonly corrections: readonly Correction[];
  readonly linked: readonly LinkedRow[];
  /** The cases that were made, as far as it is known what they say. */
  readonly made: Readonly<Record<MadeCase, Ticket | null>>;
  readonly focus: Focus | null;
  /** False once the host turned out to have no send box that can be written to: then Insert copies. */
  readonly insertOffered: boolean;
  readonly acts: Readonly<Record<string, ActState>>;
};
