import { randomUUID } from "node:crypto";
import { showItem, webRoot, webUrlOf } from "./driveItem";
import { badRequest, GraphFault, notFound, throttled } from "./graphFault";
import { type Item, type Library, libraryIds } from "./library";
import { type GraphOptions, pick, readOptions } from "./options";
import { readRoute, type Route } from "./route";
import { answerQuery } from "./searchQuery";

/** A request for the library: `url` from the slash on; `origin` is the address the caller used ("http://127.0.0.1:4280"). */
export type GraphRequest = {
  readonly method: string;
  readonly url: string;
  readonly origin: string;
  readonly body: string;
};

export type GraphResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * The document library behind Microsoft Graph's v1.0 addresses, the ones people open (`/sites/support/…`), and a switch of its own:
 * POST `/_local/documents/throttle` {requests, seconds} answers the next requests to Graph with 429. Never throws.
 */
export interface GraphApi {
  handle(request: GraphRequest): GraphResponse;
}

const throttleSwitch = "/_local/documents/throttle";

/** Serves a library. `now` dates the refusals. */
export function createGraphApi(library: Library, now: () => Date): GraphApi {
  const state = { refuse: 0, seconds: 1 };

  function answer(request: GraphRequest): GraphResponse {
    const { pathname, searchParams } = readUrl(request.url);
    if (pathname === throttleSwitch && request.method === "POST") {
      const { requests, seconds } = readJson(request.body);
      Object.assign(state, { refuse: Number(requests) || 0, seconds: Number(seconds) || 0 });
      return json({});
    }
    if (pathname.startsWith(webRoot)) return openFile(library, pathname.slice(webRoot.length + 1));
    if (state.refuse > 0) {
      state.refuse -= 1;
      throw throttled(state.seconds);
    }
    if (!pathname.startsWith("/v1.0/")) throw notFound();
    const route = readRoute(library, decode(pathname.slice("/v1.0/".length)));
    const method = route.kind === "query" ? "POST" : "GET";
    if (request.method !== method) throw new GraphFault(405, "notAllowed", `This address takes ${method} only.`);
    return answerRoute(library, route, request, readOptions(searchParams));
  }

  return {
    handle(request) {
      try {
        return answer(request);
      } catch (error) {
        return refuse(error, now());
      }
    },
  };
}

function answerRoute(library: Library, route: Route, request: GraphRequest, options: GraphOptions): GraphResponse {
  const { origin } = request;
  switch (route.kind) {
    case "site":
      return json({
        id: libraryIds.site,
        name: "support",
        displayName: "Halden support",
        webUrl: `${origin}/sites/support`,
      });
    case "drive":
      return json(showDrive(origin));
    case "drives":
      return json({ value: [showDrive(origin)] });
    case "query":
      return json(answerQuery(library, readJson(request.body), origin));
    case "item":
      return json(pick(showItem(library, route.item, origin), options));
    case "content":
      if (route.item.kind === "folder") throw badRequest("A folder has no content.");
      return { status: 302, headers: { Location: webUrlOf(route.item.path, origin) }, body: "" };
    case "children":
      if (route.item.kind === "file") throw badRequest("A file has no children.");
      return list(library, library.childrenOf(route.item), request, options);
    case "search":
      if (route.item.kind === "file") throw badRequest("Only a folder can be searched.");
      return list(library, library.search(route.question, route.item), request, { ...options, descending: false });
    default:
      return route satisfies never;
  }
}

/** One page of items, and the link to the next. */
function list(library: Library, items: readonly Item[], request: GraphRequest, options: GraphOptions): GraphResponse {
  const { skip, top, descending } = options;
  const ordered = descending ? [...items].reverse() : items;
  const shown = ordered.slice(skip, skip + top).map((item) => pick(showItem(library, item, request.origin), options));
  const next = new URL(request.url, request.origin);
  next.searchParams.set("$skiptoken", String(skip + top));
  return json({
    "@odata.context": `${request.origin}/v1.0/$metadata#Collection(driveItem)`,
    ...(skip + top < items.length ? { "@odata.nextLink": next.href } : {}),
    value: shown,
  });
}

function showDrive(origin: string): Readonly<Record<string, unknown>> {
  return { id: libraryIds.drive, driveType: "documentLibrary", name: "Documents", webUrl: webUrlOf("", origin) };
}

/** A file as a person opens it. Whatever it holds, the browser is told it is text. */
function openFile(library: Library, path: string): GraphResponse {
  const item = library.at(decode(path));
  if (item?.kind !== "file") throw notFound();
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return { status: 200, headers, body: item.document.text };
}

function json(body: unknown, status = 200): GraphResponse {
  return {
    status,
    headers: { "Content-Type": "application/json; odata.metadata=minimal" },
    body: JSON.stringify(body),
  };
}

function refuse(error: unknown, at: Date): GraphResponse {
  const fault =
    error instanceof GraphFault ? error : new GraphFault(500, "generalException", "An unexpected error occurred.");
  const id = randomUUID();
  const innerError = { date: at.toISOString().slice(0, 19), "request-id": id, "client-request-id": id };
  const response = json({ error: { code: fault.code, message: fault.message, innerError } }, fault.status);
  const wait: GraphResponse["headers"] = fault.retryAfter === null ? {} : { "Retry-After": String(fault.retryAfter) };
  return { ...response, headers: { ...response.headers, ...wait, "request-id": id } };
}

function readUrl(url: string): URL {
  if (!URL.canParse(url, "http://local")) throw badRequest("The address cannot be read.");
  return new URL(url, "http://local");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw badRequest("The address holds an escape that cannot be read.");
  }
}

function readJson(body: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read === "object" && read !== null) return { ...read };
  } catch {
    // Told below.
  }
  throw badRequest("The body is not a JSON object.");
}
