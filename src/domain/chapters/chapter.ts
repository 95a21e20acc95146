import type { TurnId } from "#domain/evidence";

/**
 * How a chapter came to its end: the agent handed over, a person transferred to another or gave back to the agent, it was
 * ended, or nobody wrote for hours and the conversation was then taken up again (`reopened`).
 */
export type ChapterEnd = "handedOver" | "transferred" | "handedBack" | "ended" | "reopened";

/**
 * One stretch of a conversation with one agent or one person; `waiting` while the customer wrote and nobody has answered.
 * Clocks are ms since the epoch, null where no turn has one.
 */
export type Chapter = {
  readonly kind: "agent" | "person" | "waiting";
  /** As the feed names them; "" when nobody has said it. */
  readonly who: string;
  /** Its turns, as indices into the transcript: from `from` up to but without `to`. */
  readonly from: number;
  readonly to: number;
  readonly firstTurn: TurnId | null;
  readonly lastTurn: TurnId | null;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  /** Null while it goes on. */
  readonly ended: ChapterEnd | null;
  /** Colleagues who were asked or joined without taking over. */
  readonly consulted: readonly string[];
  /** Where its agent or person wrote last, as an index; null before the first word. */
  readonly lastWord: number | null;
  /** Begun by the accept of the person at this desk. */
  readonly mine: boolean;
};
