import type { UserTime } from "#domain/time";
import { type PageLike, readUserName, readUserTime } from "#host/page";
import { readUserSettings } from "#host/xrm";
import { systemClock } from "./systemClock";

/** Who is at a page that is no control, and their clock: the Client API of a frame around it tells, else the browser. */
export function readPageUser(page: PageLike): { readonly person: string; readonly time: UserTime } {
  const settings = readUserSettings(page);
  return { person: readUserName(settings), time: readUserTime(settings, systemClock.now()) };
}
