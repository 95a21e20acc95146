import { hasMethods, type PageLike } from "./frames";

type WatchedWindow = Pick<Window, "addEventListener">;

const isWindow = (page: unknown): page is WatchedWindow => hasMethods(page, "addEventListener");

/** Runs whenever the browser says that it is connected again, as long as the page lives. */
export function watchOnline(page: PageLike, run: () => void): void {
  if (isWindow(page)) page.addEventListener("online", run);
}
