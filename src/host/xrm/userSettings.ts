import { type PageLike, readObject, tryRead } from "#host/page";
import { findXrm } from "./findXrm";

/** `userSettings` of the Client API; null outside Dynamics 365 or when refused. */
export function readUserSettings(page: PageLike): object | null {
  return tryRead(() => readObject(findXrm(page)?.Utility.getGlobalContext() ?? {}, "userSettings"), null);
}
