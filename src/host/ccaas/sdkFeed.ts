import type { Clock, ProblemKind } from "#desk/kit";
import type { FeedListener, FeedState, TranscriptFeed } from "#desk/conversation";
import { fromSdk, parseSdkTranscript, type SdkSenders } from "#domain/conversation";
import { toConversationId } from "#host/page";
import type { SdkHub } from "./sdkHub";

export type SdkFeedParts = {
  readonly hub: SdkHub;
  readonly clock: Clock;
  readonly visible: () => boolean;
  /** The systemuser of the signed-in representative; null when the page does not say. */
  readonly own: () => string | null;
  /** The conversation in front; null when the page does not say. */
  readonly focused: () => Promise<string | null>;
};

/** The transcript is asked for this often while no event brings the messages, in ms: for the conversation in front, and for others. */
const soon = 5_000;
const later = 30_000;
/** Without an answer for so long, the SDK counts as failing. Milliseconds. */
const patience = 10_000;

function unavailable(kind: ProblemKind, detail: string): FeedState {
  return { kind: "unavailable", problem: { kind, source: "transcript", retryAt: null, detail } };
}

/** Resolves with "late" when the SDK takes too long; it may never answer. */
function inTime(clock: Clock, work: Promise<unknown>): Promise<{ readonly answer: unknown } | "late" | "failed"> {
  return new Promise((resolve) => {
    const stop = clock.after(patience, () => resolve("late"));
    work.then(
      (answer) => resolve({ answer }),
      () => resolve("failed"),
    );
    work.then(stop, stop);
  });
}

/** One conversation's share of the SDK. */
function openConversation(conversationId: string, listener: FeedListener, parts: SdkFeedParts): () => void {
  const { hub, clock, visible, own, focused } = parts;
  const told = new Set<string>();
  let senders: SdkSenders = new Map();
  let open = true;
  let heard = false;
  let askedAt = -Infinity;
  let stopTimer: () => void = () => undefined;

  const stopHearing = hub.listen((name, data) => {
    const message = name === "onNewMessage" ? fromSdk(data, clock.now()) : null;
    if (!message || toConversationId(message.conversationId) !== conversationId) return;
    heard = true;
    if (message.senderId !== "") senders = new Map(senders).set(message.senderId, message.turn.speaker);
    listener.state({ kind: "live" });
    listener.turns([message.turn]);
  });

  function receive(answer: unknown, within: number): void {
    const user = own();
    const known: SdkSenders = user ? new Map(senders).set(user, "representative") : senders;
    const read = parseSdkTranscript(answer, { senders: known, heard: listener.heard?.() ?? [], told });
    senders = read.senders;
    if (read.turns.length > 0) listener.turns(read.turns);
    if (told.size === 0 && read.unclear > 0) return tell(unavailable("broken", "nothing tells who wrote the messages"));
    tell({ kind: "asOf", at: clock.now(), within });
  }

  /** Once events have brought messages of this conversation, it is live, however its transcript is. */
  function tell(state: FeedState): void {
    if (open) listener.state(heard ? { kind: "live" } : state);
  }

  async function read(): Promise<void> {
    const front = await focused().catch(() => null);
    const pace = heard || (front !== null && front !== conversationId) ? later : soon;
    if (clock.now() - askedAt < pace || !open) return;
    askedAt = clock.now();
    const result = await inTime(clock, hub.ask("getTranscript", conversationId));
    if (!open) return;
    if (result === "late") tell(unavailable("slow", "getTranscript: no answer in 10 s"));
    else if (result === "failed") tell(unavailable("broken", "getTranscript failed"));
    else receive(result.answer, pace);
  }

  async function look(): Promise<void> {
    if (!visible()) return;
    if (!hub.look()) {
      // It may have been there a moment ago: what it said is kept, and the other feeds go on.
      heard = false;
      tell(unavailable("absent", "no client SDK on this page"));
    } else if (hub.has("getTranscript")) await read();
    else if (hub.has("onNewMessage")) tell(unavailable("silent", "the client SDK has passed no message yet"));
    else tell(unavailable("absent", "the client SDK has neither messages nor a transcript"));
  }

  function run(): void {
    void look().then(() => {
      if (open) stopTimer = clock.after(soon, run);
    });
  }

  run();
  return () => {
    open = false;
    stopTimer();
    stopHearing();
  };
}

/**
 * Messages over Microsoft's client SDK: as they are written where it passes them as events, else by its transcript every
 * five seconds (thirty behind another session). Looked for again all the time: absent, half there or gone it costs a look.
 */
export function createSdkFeed(parts: SdkFeedParts): TranscriptFeed {
  return {
    name: "liveSdk",
    open: (conversationId, listener) => openConversation(toConversationId(conversationId), listener, parts),
  };
}
