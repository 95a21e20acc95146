import { type PageLike, hasMethods } from "./frames";

type Listening = Pick<Window, "addEventListener" | "removeEventListener">;
const isListening = (value: unknown): value is Listening =>
  hasMethods(value, "addEventListener", "removeEventListener");

/** The browser asks before the page is left, until the returned function is called: only while something is not saved. */
export function holdPage(page: PageLike): () => void {
  if (!isListening(page)) return () => undefined;
  const ask = (event: Event): void => event.preventDefault();
  page.addEventListener("beforeunload", ask);
  return () => page.removeEventListener("beforeunload", ask);
}
