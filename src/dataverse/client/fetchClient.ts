import { DataverseError } from "./dataverseError";
import type { Condition, DataverseClient, Page } from "./client";
import { readFailure } from "./failure";
import { createGuard, type Guard } from "./guard";
import { type Guid, readGuid } from "./guid";
import { writeQuery } from "./query";
import { isRow, readRows, readText, type Row } from "./row";

/** What the client needs from outside. `baseUrl` is the same-origin root, "/api/data/v9.2/". */
export type FetchClientParts = {
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: { now(): number };
  /** In [0, 1); spreads repetitions. */
  readonly chance?: () => number;
  /** Shared when two transports serve one page, so that they keep one line. */
  readonly guard?: Guard;
};

type Message = {
  readonly method: string;
  readonly name: string;
  readonly body?: Row;
  readonly headers?: Record<string, string>;
};

const standardHeaders = {
  Accept: "application/json",
  "OData-MaxVersion": "4.0",
  "OData-Version": "4.0",
  Prefer:
    'odata.include-annotations="OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.lookuplogicalname"',
};

/** Answers with expanded collections may otherwise come from the browser's cache (Web API, "Join tables"). */
const freshHeaders = { "If-None-Match": "null" };

const unchanged = 304;

/** Browsers let 64 kB of requests outlive their page (Fetch, "keepalive"); measured here: 60 kB arrive, 70 kB do not. */
const mostAlive = 60_000;

/** `If-Match: *` would refuse to create; a version refuses what was changed since (Web API, "conditional operations"). */
function writeCondition(condition: Condition): Record<string, string> {
  const answer = { Prefer: "return=representation" };
  if (condition.kind === "absent") return { ...answer, "If-None-Match": "*" };
  return condition.kind === "is" ? { ...answer, "If-Match": condition.version } : answer;
}

function writeMessage({ method, body, headers }: Message, signal: AbortSignal): RequestInit {
  const content: Record<string, string> = body ? { "Content-Type": "application/json; charset=utf-8" } : {};
  return {
    method,
    credentials: "same-origin",
    headers: { ...standardHeaders, ...content, ...headers },
    body: body ? JSON.stringify(body) : undefined,
    signal,
  };
}

function parseBody(name: string, text: string): Row {
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    if (isRow(body)) return body;
  } catch {
    // Falls through: a sign-in page, or an answer cut in the middle.
  }
  throw new DataverseError({ kind: "broken", status: 200, retryAfter: null, detail: `${name}: not JSON` });
}

/** The version of what was written: in the row the service gives back, or beside it. */
function readVersion(text: string, response: Response): string {
  const row = text === "" ? {} : parseBody("PATCH", text);
  return readText(row, "@odata.etag") || (response.headers.get("ETag") ?? "");
}

function readEntityId(response: Response): Guid | null {
  const address = response.headers.get("OData-EntityId") ?? "";
  return readGuid(address.slice(address.lastIndexOf("(") + 1, -1));
}

/**
 * The address of a next page, which the service writes with its full host name. Only what follows the table is taken from
 * it, so a link can lead nowhere but back to the same table of the same service.
 */
function toLocalAddress(next: string, baseUrl: string, set: string): string {
  const at = next.indexOf(`/${set}?`);
  if (at >= 0) return `${baseUrl}${next.slice(at + 1)}`;
  throw new DataverseError({
    kind: "broken",
    status: 0,
    retryAfter: null,
    detail: `GET ${set}: a next link to elsewhere`,
  });
}

/** The Web API over same-origin `fetch`: web resources, and what `context.webAPI` cannot do in a control. */
export function createFetchClient(parts: FetchClientParts): DataverseClient {
  const { baseUrl, fetch, clock, chance = Math.random } = parts;
  const guard = parts.guard ?? createGuard({ now: () => clock.now(), chance });

  /** Bytes of requests on their way that outlive the page. */
  let alive = 0;

  /** A write goes on when the page is closed, as far as the browser allows it for all of them together. */
  async function sendOn(address: string, init: RequestInit, body: string): Promise<Response> {
    const size = new Blob([body]).size;
    if (alive + size > mostAlive) return fetch(address, init);
    alive += size;
    try {
      return await fetch(address, { ...init, keepalive: true });
    } finally {
      alive -= size;
    }
  }

  async function ask(
    address: string,
    message: Message,
    signal: AbortSignal,
  ): Promise<{ response: Response; text: string }> {
    const lose = (error: unknown): never => {
      if (signal.aborted) throw error;
      throw new DataverseError({
        kind: "offline",
        status: 0,
        retryAfter: null,
        detail: `${message.name}: no connection`,
      });
    };
    const init = writeMessage(message, signal);
    const sent = typeof init.body === "string" ? sendOn(address, init, init.body) : fetch(address, init);
    const response = await sent.catch(lose);
    if (!response.ok && response.status !== unchanged) throw await readFailure(message.name, response, clock.now());
    return { response, text: await response.text().catch(lose) };
  }

  function send<T>(
    path: string,
    message: Message,
    read: (text: string, response: Response) => T,
    repeatable: boolean,
    cancel?: AbortSignal,
  ): Promise<T> {
    return guard.run({
      name: message.name,
      repeatable,
      cancel,
      send: async (signal) => {
        const { response, text } = await ask(path, message, signal);
        return read(text, response);
      },
    });
  }

  function get(address: string, name: string, cancel?: AbortSignal): Promise<Row> {
    return send(address, { method: "GET", name, headers: freshHeaders }, (text) => parseBody(name, text), true, cancel);
  }

  async function getPage(address: string, name: string, cancel?: AbortSignal): Promise<Page> {
    const body = await get(address, name, cancel);
    return { rows: readRows(body, "value"), next: readText(body, "@odata.nextLink") || null };
  }

  return {
    retrieve: ({ set }, id, selection, cancel) =>
      get(`${baseUrl}${set}(${id})${writeQuery(selection)}`, `GET ${set}`, cancel),
    retrieveChanged({ set }, id, select, version, cancel) {
      const name = `GET ${set}`;
      const headers = { "If-None-Match": version, Prefer: "" };
      const read = (text: string, { status }: Response) => (status === unchanged ? null : parseBody(name, text));
      const path = `${baseUrl}${set}(${id})${writeQuery({ select })}`;
      return send(path, { method: "GET", name, headers }, read, true, cancel);
    },
    retrieveMultiple: ({ set }, query, cancel) => getPage(`${baseUrl}${set}${writeQuery(query)}`, `GET ${set}`, cancel),
    retrieveNext: async ({ set }, next, cancel) => getPage(toLocalAddress(next, baseUrl, set), `GET ${set}`, cancel),
    create({ set }, body, cancel) {
      const message: Message = { method: "POST", name: `POST ${set}`, body };
      return send(`${baseUrl}${set}`, message, (_, response) => readEntityId(response), false, cancel);
    },
    write({ name, set }, id, body, condition, cancel) {
      const message: Message = { method: "PATCH", name: `PATCH ${set}`, body, headers: writeCondition(condition) };
      const path = `${baseUrl}${set}(${id})${writeQuery({ select: [`${name}id`] })}`;
      return send(path, message, readVersion, true, cancel);
    },
    execute(action, body, safe, cancel) {
      const name = `POST ${action}`;
      return send(`${baseUrl}${action}`, { method: "POST", name, body }, (text) => parseBody(name, text), safe, cancel);
    },
    call: (name, cancel) => get(`${baseUrl}${name}`, `GET ${name}`, cancel),
  };
}
