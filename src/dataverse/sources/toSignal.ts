import type { AbortSignalLike } from "#domain/knowledge";

/** The domain knows only `aborted` of a signal; what callers really pass is the page's own. */
export function toSignal(cancel: AbortSignalLike): AbortSignal | undefined {
  return cancel instanceof AbortSignal ? cancel : undefined;
}
