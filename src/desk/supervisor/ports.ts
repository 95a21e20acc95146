import type { Member, QueueCounts, Waiting } from "#domain/queue";
import type { Clock } from "#desk/kit";
import type { QueueSettings } from "./queueSettings";
import type { LiveRow } from "./liveRow";
import type { ViewSource } from "./view";

export type QueueAnswer = {
  /** Counted by the service, over everything the person may read. */
  readonly counts: QueueCounts;
  /** The ones that may need somebody: no more than a few hundred, however many there are. */
  readonly live: readonly LiveRow[];
};

export type QueueAsked = {
  /** From when on accepted and abandoned conversations are counted, ms since the epoch. */
  readonly since: number;
  /** Seconds. */
  readonly serviceLevel: number;
  /** Whether rows are wanted beside the counts; without them `live` is empty. */
  readonly rows: boolean;
};

export interface QueueSource {
  read(asked: QueueAsked, cancel: AbortSignal): Promise<QueueAnswer>;
}

/** What is known of a conversation that nobody takes, and of who could. `taken`: somebody has it, and nobody else is asked. */
export type NobodyRead =
  | { readonly kind: "taken" }
  | {
      readonly kind: "waits";
      /** ms since the epoch. */
      readonly at: number;
      readonly waiting: Waiting;
      readonly members: readonly Member[];
      /** Representatives choose for themselves in this workstream. */
      readonly isPicked: boolean;
      readonly skillNames: readonly string[];
      /** Who had it and is left out; "" where nobody is. */
      readonly exceptName: string;
    };

export interface NobodySource {
  read(conversation: string, cancel: AbortSignal): Promise<NobodyRead>;
}

export type QueuePorts = {
  readonly queue: QueueSource;
  readonly nobody: NobodySource;
  readonly clock: Clock;
  /** What the organisation set; asked before the first round. Never rejects. Null where there is nobody to ask. */
  readonly organisation: (() => Promise<Partial<QueueSettings>>) | null;
  readonly visible: () => boolean;
  /** Returns the stop. */
  readonly watchVisible: (changed: () => void) => () => void;
  /** Opens a conversation in the app; null where there is none around the page. */
  readonly open: ((conversation: string) => Promise<void>) | null;
  /** The view the panel stands on; null on a page of its own. */
  readonly view: ViewSource | null;
  /** Calls a custom API of the organisation. */
  readonly call: (api: string, parameters: Readonly<Record<string, string>>, cancel: AbortSignal) => Promise<unknown>;
};
