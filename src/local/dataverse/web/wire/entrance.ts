import { createServiceLimits, limits } from "#local/dataverse/limits";
import { readGuid, type Store } from "#local/dataverse/store";
import { type Headers, readHeaders, type WebRequest, type WebResponse } from "./message";
import { throttledResponse } from "./throttle";
import { isUser } from "./users";

/** A request that may be answered, `leave` to be called when it is; or the 429 for one too many. */
export type Entry =
  | { readonly kind: "entered"; readonly headers: WebResponse["headers"]; leave(): void }
  | { readonly kind: "refused"; readonly response: WebResponse };

/** Where requests from the wire come in: each counts against the limits of the person who sends it. */
export interface Entrance {
  enter(head: Omit<WebRequest, "body">): Entry;
  /** The limits, and what each person has used of them. */
  read(): unknown;
}

type EntranceOptions = {
  readonly userId: string;
  readonly ticks?: () => number;
  readonly unlimited?: boolean;
};

/** Opens the entrance of a Web API. A batch counts once, as on the platform. */
export function createEntrance(store: Store, { userId, ticks, unlimited = false }: EntranceOptions): Entrance {
  const protection = createServiceLimits(ticks ?? (() => performance.now()));
  const open: Entry = { kind: "entered", headers: {}, leave: () => undefined };
  return {
    read: () => ({ limits, users: protection.read() }),
    enter({ url, headers }): Entry {
      if (unlimited) return open;
      const passed = protection.enter(limitedUser(store, readHeaders(headers), userId), isSearch(url));
      if ("limit" in passed) return { kind: "refused", response: throttledResponse(passed) };
      const { requests, executionMs } = passed.left;
      return {
        kind: "entered",
        leave: () => passed.leave(),
        headers: {
          "x-ms-ratelimit-burst-remaining-xrm-requests": String(requests),
          "x-ms-ratelimit-time-remaining-xrm-requests": (executionMs / 1000).toFixed(2),
        },
      };
    },
  };
}

const searches = /\/(?:searchquery|searchsuggest|searchautocomplete)(?:$|[?(/])/;

function isSearch(url: string): boolean {
  return searches.test(url.slice(0, 1000));
}

/** Whose limits a request counts against; an unknown caller's against those of the person signed in. */
function limitedUser(store: Store, headers: Headers, preset: string): string {
  const id = readGuid(headers.get("mscrmcallerid") ?? "");
  return id !== null && isUser(store, id) ? id : preset;
}
