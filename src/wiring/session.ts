import type { Desk, OpenDesk } from "#desk/conversation";

/**
 * Which desk a control (or a page) shows: it follows the conversation its place names. A change of conversation closes
 * one desk and opens the other; `close` gives everything back.
 */
export interface Session {
  /** Null while no conversation is known, and after `close`. */
  desk(): Desk | null;
  /** Null: the place names no conversation, so the workspace is asked which one is focused. */
  follow(conversationId: string | null): void;
  /** Returns the stop. */
  subscribe(changed: () => void): () => void;
  close(): void;
}

type SessionParts = {
  readonly open: (conversationId: string) => OpenDesk;
  readonly readFocused: () => Promise<string | null>;
};

export function createSession({ open, readFocused }: SessionParts): Session {
  let followed: string | null | undefined;
  let current: OpenDesk | null = null;
  let closed = false;
  const listeners = new Set<() => void>();

  function show(conversationId: string | null): void {
    if (closed || current?.desk.conversationId === conversationId) return;
    current?.close();
    current = conversationId === null ? null : open(conversationId);
    for (const listener of listeners) listener();
  }

  return {
    desk: () => current?.desk ?? null,
    follow(conversationId) {
      if (conversationId === followed) return;
      followed = conversationId;
      if (conversationId !== null) show(conversationId);
      else
        void readFocused().then((focused) => {
          if (followed === null) show(focused);
        });
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    close() {
      closed = true;
      current?.close();
      current = null;
      listeners.clear();
    },
  };
}
