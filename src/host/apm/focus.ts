import { type PageLike, tryRead } from "#host/page";
import { findApm } from "./findApm";

/** Id of the session in front; null when the workspace has none or does not say. */
export function readFocusedSession(page: PageLike): string | null {
  return tryRead(() => findApm(page)?.getFocusedSession?.().sessionId ?? null, null);
}

/** Id of the app tab in front; null when the workspace has none or does not say. */
export function readFocusedTab(page: PageLike): string | null {
  return tryRead(() => findApm(page)?.getFocusedTab?.().tabId ?? null, null);
}

/** Reloads an app tab, the focused one by default: links made by script show only then. False when it could not. */
export function refreshTab(page: PageLike, tabId: string | null = readFocusedTab(page)): boolean {
  return tryRead(() => {
    const apm = findApm(page);
    if (tabId === null || !apm?.refreshTab) return false;
    apm.refreshTab(tabId);
    return true;
  }, false);
}
