import { hasMethods, openTabState, type PageLike, toConversationId } from "#host/page";

/** A message on its way through the translation hook. */
export type TapMessage = {
  readonly conversationId: string;
  /** What the workspace passed to `translateMessage`, unchanged and unchecked; `fromTap` reads it. */
  readonly message: unknown;
  /** When it passed, milliseconds since the epoch. */
  readonly at: number;
};

/**
 * Where the frame that taps and the frames that listen meet. Texts pass through and are not kept; only which conversations
 * delivered is remembered.
 */
export interface TapHub {
  /** Tells the hub that a tap is in place. */
  attach(): void;
  attached(): boolean;
  publish(message: TapMessage): void;
  /** Returns the stop. A listener that throws is dropped: its frame is gone. */
  listen(listener: (message: TapMessage) => void): () => void;
  /** Whether a message of this conversation has passed. */
  delivered(conversationId: string): boolean;
}

/** More sessions than a workspace can have open. */
const mostRemembered = 20;

function createTapHub(): TapHub {
  const listeners = new Set<(message: TapMessage) => void>();
  const conversations = new Set<string>();
  let isAttached = false;

  function remember(conversationId: string): void {
    conversations.delete(conversationId);
    conversations.add(conversationId);
    const [oldest] = conversations;
    if (oldest !== undefined && conversations.size > mostRemembered) conversations.delete(oldest);
  }

  return {
    attach() {
      isAttached = true;
    },
    attached: () => isAttached,
    publish(message) {
      remember(toConversationId(message.conversationId));
      for (const listener of [...listeners]) {
        try {
          listener(message);
        } catch {
          listeners.delete(listener);
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    delivered: (conversationId) => conversations.has(toConversationId(conversationId)),
  };
}

function isTapHub(value: unknown): value is TapHub {
  return hasMethods(value, "attach", "attached", "publish", "listen", "delivered");
}

/** The tab's hub, made when there is none. */
export function openTapHub(page: PageLike): TapHub {
  return openTabState(page, "tap", createTapHub, isTapHub);
}
