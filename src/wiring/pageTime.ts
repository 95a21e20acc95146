import type { UserTime } from "#domain/time";
import { type PageLike, readUserTime } from "#host/page";
import { readUserSettings } from "#host/xrm";
import { systemClock } from "./systemClock";

/** The clock of the person at a page that is no control: the Client API of a frame around it tells, else the browser. */
export function readPageTime(page: PageLike): UserTime {
  return readUserTime(readUserSettings(page), systemClock.now());
}
