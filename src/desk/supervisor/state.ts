import type { Need, QueueCounts, Tile, WhyNobody } from "#domain/queue";
import type { Problem } from "#desk/kit";
import type { NativeAct } from "./nativeAct";
import type { NobodyRead } from "./ports";

/** A call of an API for one or more conversations, as far as it has come. */
export type ActRun = {
  readonly act: NativeAct;
  readonly done: number;
  readonly of: number;
  readonly failed: readonly { readonly conversation: string; readonly customer: string; readonly problem: Problem }[];
  readonly isRunning: boolean;
};

/** What was opened or called from this page, newest first. Nothing says what was done in the native view. */
export type Opened = {
  readonly act: NativeAct;
  readonly conversation: string;
  readonly customer: string;
  readonly at: number;
  readonly failed: boolean;
  /** The API that was called; null where the native view was opened. */
  readonly api: string | null;
};

/** Why nobody takes a conversation, as it was when somebody asked. */
export type Explained =
  | { readonly kind: "reading" }
  | { readonly kind: "taken" }
  | { readonly kind: "read"; readonly read: Extract<NobodyRead, { kind: "waits" }>; readonly why: WhyNobody }
  | { readonly kind: "failed"; readonly problem: Problem };

export type QueueState = {
  /** Null until the first answer. */
  readonly tiles: readonly Tile[] | null;
  readonly counts: QueueCounts | null;
  /** In the order that is on the screen; while it is held, in the order it had. */
  readonly needs: readonly Need[];
  /** Changes of the order that wait because somebody points at the list. */
  readonly waiting: number;
  /** Of the live conversations, those whose facts were read: the service gives no more than the most urgent. */
  readonly followed: number;
  readonly since: number;
  readonly refreshedAt: number | null;
  readonly problem: Problem | null;
  readonly opened: readonly Opened[];
  /** The last call of an organisation's API; null before the first, and once it was read. */
  readonly run: ActRun | null;
  /** By conversation, those somebody asked about. */
  readonly explained: Readonly<Record<string, Explained>>;
};
