import type { TurnId } from "#domain/evidence";
import type { TextMark } from "#text/marks";
import type { Source } from "./source";

/** Who spoke. `agent` is the bot, `representative` the person (Microsoft's words), `system` the platform itself. */
export type Speaker = "customer" | "agent" | "representative" | "system";

/** Who may read it: `internal` notes were never sent to the customer. */
export type Visibility = "customer" | "internal";

/** A stretch of `Turn.text` that stands for something hidden, e.g. "card ••••4242". Offsets as in `TurnEvidence`. */
export type Mask = { readonly from: number; readonly to: number; readonly kind: string };

/**
 * Which feed reported a turn: what came with the hand-off, the polled msdyn_transcript, the client SDK's events (`liveSdk`)
 * and its transcript (`sdkTranscript`: two feeds, because nothing says that their ids agree), the translation hook.
 */
export type TurnFeed = "handoff" | "transcriptPoll" | "sdkTranscript" | "liveSdk" | "liveTap";

/** Where a feed had the turn: `index` is its 0-based place in a document, null where the feed is a stream. */
export type TurnPlace = { readonly feed: TurnFeed; readonly index: number | null };

/**
 * One message of a conversation, after the parse boundary: text is masked, well-formed and never HTML, Markdown or JSON. A
 * message that was deleted has no words; `mergeTurns` leaves it out.
 */
export type Turn = {
  readonly id: TurnId;
  /** Milliseconds since the epoch, UTC; null where the source had no usable clock. */
  readonly at: number | null;
  readonly speaker: Speaker;
  /** Display name as the source gave it; may be empty. */
  readonly name: string;
  readonly text: string;
  readonly visibility: Visibility;
  readonly masks: readonly Mask[];
  /** Text before translation, where the platform translated it. */
  readonly original?: string;
  /** What stretches of `text` are: stressed words, links, items, rows, files, choices. Never HTML, absent where nothing is. */
  readonly marks?: readonly TextMark[];
  /** What the agent named as its sources: numbers of articles ("KA-00871"), titles of files and pages. */
  readonly citations?: readonly string[];
  /** The same with titles and addresses, in the same order. */
  readonly sources?: readonly Source[];
  /** What was sent, where `text` says it in the words people saw (a button's title for its value) or with its card. For telling repeats. */
  readonly sent?: string;
  /** Absent on turns that no feed reported. Tells repeats of two feeds apart and places turns without a clock. */
  readonly place?: TurnPlace;
  /** When the text was edited last, ms since the epoch; absent when it never was. */
  readonly revisedAt?: number;
  readonly deleted?: true;
};

/** Texts beyond this many UTF-16 units (Microsoft's own widget stops there) are shown collapsed. */
export const collapseAbove = 6_000;
