import type { Cancel } from "#domain/time";

/** The domain knows only `aborted` of a signal; what callers really pass is the page's own. */
export function toSignal(cancel: Cancel): AbortSignal | undefined {
  return cancel instanceof AbortSignal ? cancel : undefined;
}
