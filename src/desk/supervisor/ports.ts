import type { LiveConversation, QueueCounts } from "#domain/queue";
import type { Clock } from "#desk/kit";

/** A live conversation as the service tells it now; what was before is for the desk to remember. */
export type LiveRow = Omit<LiveConversation, "best">;

export type QueueAnswer = {
  /** Counted by the service, over everything the person may read. */
  readonly counts: QueueCounts;
  /** The ones that may need somebody: no more than a few hundred, however many there are. */
  readonly live: readonly LiveRow[];
};

export interface QueueSource {
  /** `since`: from when on accepted and abandoned conversations are counted, ms since the epoch; `serviceLevel` in seconds. */
  read(asked: { readonly since: number; readonly serviceLevel: number }, cancel: AbortSignal): Promise<QueueAnswer>;
}

export type QueuePorts = {
  readonly queue: QueueSource;
  readonly clock: Clock;
  readonly visible: () => boolean;
  /** Returns the stop. */
  readonly watchVisible: (changed: () => void) => () => void;
  /** Opens a conversation in the app; null where there is none around the page. */
  readonly open: ((conversation: string) => Promise<void>) | null;
};
