import { type PageLike, hasMethods, readMember } from "./frames";

/** Whether a person can see the page, and when that changes. */
export interface Visibility {
  visible(): boolean;
  /** Returns the stop. */
  watch(changed: () => void): () => void;
}

type WatchedDocument = Pick<Document, "addEventListener" | "removeEventListener">;

function isDocument(value: unknown): value is WatchedDocument {
  return hasMethods(value, "addEventListener", "removeEventListener");
}

/** The page's visibility; a page without a document counts as visible and never changes. */
export function createVisibility(page: PageLike): Visibility {
  const document = readMember(page, "document");
  if (!isDocument(document)) return { visible: () => true, watch: () => () => undefined };
  return {
    visible: () => readMember(document, "visibilityState") !== "hidden",
    watch(changed) {
      document.addEventListener("visibilitychange", changed);
      return () => document.removeEventListener("visibilitychange", changed);
    },
  };
}
