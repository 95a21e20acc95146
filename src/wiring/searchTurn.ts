import { createSearchTurn, type SearchTurn } from "#dataverse/sources";
import { framesOf, type PageLike, tryRead } from "#host/page";

/** Versioned: bundles of another version around this page must never meet this shape. */
const turnKey = Symbol.for("warmline.searchTurn/1");

/**
 * The one turn of Dataverse search for all frames of a browser tab, kept on the outermost window that may be written:
 * nine conversations in nine frames are still one person with one search a second. Times only, nothing anybody wrote.
 */
export function shareSearchTurn(page: PageLike): SearchTurn {
  const own = createSearchTurn();
  for (const frame of [...framesOf(page)].reverse()) {
    const shared = tryRead(() => ((frame as Record<symbol, SearchTurn | undefined>)[turnKey] ??= own), null);
    if (shared) return shared;
  }
  return own;
}
