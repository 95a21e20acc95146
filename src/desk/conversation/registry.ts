import type { Desk } from "#desk/conversation/shape";

/** A desk as its users share it; `close` disposes everything. */
export type OpenDesk = { readonly desk: Desk; readonly close: () => void };

type Entry = { readonly open: OpenDesk; readonly home: Map<string, Entry>; users: number };
type DeskPage = Record<symbol, Map<string, Entry> | undefined>;

/** Versioned: bundles of another version on the page must never meet this shape. */
const registryKey = Symbol.for("warmline.desks/1");

function findEntry(pages: readonly object[], conversationId: string): Entry | undefined {
  return pages.map((page) => (page as DeskPage)[registryKey]?.get(conversationId)).find((entry) => entry !== undefined);
}

/**
 * Joins the desk of a conversation, or opens it: every control on a page, and every frame below it, works with the same
 * one. `pages` are this window first, then the windows of the same origin around it; a new desk belongs to this window.
 * The last user to close disposes the desk. Closing twice does nothing.
 */
export function openDesk(
  conversationId: string,
  create: () => OpenDesk,
  pages: readonly [object, ...object[]],
): OpenDesk {
  const home = ((pages[0] as DeskPage)[registryKey] ??= new Map<string, Entry>());
  const entry: Entry = findEntry(pages, conversationId) ?? { open: create(), home, users: 0 };
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
