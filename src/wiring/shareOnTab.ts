import { framesOf, type PageLike, tryRead } from "#host/page";

/**
 * One thing for all frames of a browser tab, on the outermost window that may be written: nine conversations in nine frames
 * are still one person. `key` is versioned (`Symbol.for`), because bundles of another version must never meet its shape.
 * For times and listeners only, nothing anybody wrote.
 */
export function shareOnTab<T>(page: PageLike, key: symbol, own: T): T {
  for (const frame of [...framesOf(page)].reverse()) {
    const shared = tryRead(() => ((frame as Record<symbol, T | undefined>)[key] ??= own), null);
    if (shared) return shared;
  }
  return own;
}
