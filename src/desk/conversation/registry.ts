import type { Desk } from "#desk/conversation/shape";

/** A desk as its users share it; `close` disposes everything. */
export type OpenDesk = { readonly desk: Desk; readonly close: () => void };

type Entry = { readonly open: OpenDesk; readonly home: Registry; users: number };

/** The desks of one window, by conversation. */
export type Registry = Map<string, Entry>;

/**
 * Joins the desk of a conversation, or opens it: every control on a page, and every frame below it, works with the same
 * one. `registries` are this window's first, then those of the windows around it; a new desk belongs to this window.
 * The last user to close disposes the desk. Closing twice does nothing.
 */
export function openDesk(
  conversationId: string,
  create: () => OpenDesk,
  registries: readonly [Registry, ...Registry[]],
): OpenDesk {
  const [home] = registries;
  const known = registries.map((registry) => registry.get(conversationId)).find((entry) => entry !== undefined);
  const entry: Entry = known ?? { open: create(), home, users: 0 };
  entry.home.set(conversationId, entry);
  entry.users += 1;
  let closed = false;
  return {
    desk: entry.open.desk,
    close() {
      if (closed) return;
      closed = true;
      entry.users -= 1;
      if (entry.users > 0) return;
      entry.home.delete(conversationId);
      entry.open.close();
    },
  };
}
