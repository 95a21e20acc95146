import { hasMethods, type PageLike, readMember, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/** A message bar above the app (type 2), as a warning (level 3): Client API, "addGlobalNotification". */
const bar = { type: 2, level: 3, showCloseButton: true } as const;

type App = {
  addGlobalNotification(notification: object): PromiseLike<string>;
  clearGlobalNotification(id: string): unknown;
};
const isApp = (value: unknown): value is App => hasMethods(value, "addGlobalNotification", "clearGlobalNotification");

/** Says something above the app until the returned function is called; where the host has no such place, nowhere. */
export function notify(page: PageLike, message: string): () => void {
  const xrm = findXrm(page);
  const app = xrm && readMember(xrm, "App");
  if (!isApp(app)) return () => undefined;
  const shown = tryRead(() => Promise.resolve(app.addGlobalNotification({ ...bar, message })), null);
  return () => void shown?.then((id) => app.clearGlobalNotification(id)).catch(() => undefined);
}
