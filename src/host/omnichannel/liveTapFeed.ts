import type { Clock } from "#desk/kit";
import type { FeedListener, FeedState, TranscriptFeed } from "#desk/conversation";
import { fromTap, type Turn } from "#domain/conversation";
import { toConversationId } from "#host/page";
import type { TapHub } from "./tapHub";

/** How long an installed tap may be silent before the feed stops saying "opening": translation is probably off. */
const patience = 20_000;

/** One message is asked about once for each reader; within this time the second asking is no second message. */
const sameMessage = 2_000;

function unavailable(kind: "absent" | "silent", detail: string): FeedState {
  return { kind: "unavailable", problem: { kind, source: "transcript", retryAt: null, detail } };
}

/** Tells a message from its own echo. */
function createEchoFilter(): (turn: Turn, at: number) => boolean {
  let last: { readonly turn: Turn; readonly at: number } | null = null;
  return (turn, at) => {
    const isEcho =
      last !== null &&
      at - last.at < sameMessage &&
      last.turn.text === turn.text &&
      last.turn.speaker === turn.speaker &&
      last.turn.visibility === turn.visibility;
    last = { turn, at };
    return isEcho;
  };
}

/** The state before anything arrives here. An earlier frame may have seen this conversation deliver. */
function firstState(hub: TapHub, conversationId: string): FeedState {
  if (hub.delivered(conversationId)) return { kind: "live" };
  return hub.attached() ? { kind: "opening" } : unavailable("absent", "no live tap on this page");
}

/**
 * Messages as they are written, from the translation hook. It says "live" only once a message of this very conversation
 * has passed: a tap that is in place proves nothing, because the workspace asks only while translation is on. Until then
 * it is "opening", after 20 s without a message "unavailable", and a later message still makes it live.
 */
export function createLiveTapFeed(hub: TapHub, clock: Clock): TranscriptFeed {
  function hearAll(conversationId: string, listener: FeedListener): () => void {
    const isEcho = createEchoFilter();
    return hub.listen(({ conversationId: from, message, at }) => {
      if (toConversationId(from) !== conversationId) return;
      listener.state({ kind: "live" });
      const turn = fromTap(message, at);
      if (turn && !isEcho(turn, at)) listener.turns([turn]);
    });
  }

  return {
    name: "liveTap",
    open(id, listener) {
      const conversationId = toConversationId(id);
      const stopHearing = hearAll(conversationId, listener);
      listener.state(firstState(hub, conversationId));
      const stopWaiting = clock.after(patience, () => {
        if (!hub.delivered(conversationId))
          listener.state(unavailable("silent", "the live tap has passed no message yet"));
      });
      return () => {
        stopWaiting();
        stopHearing();
      };
    },
  };
}
