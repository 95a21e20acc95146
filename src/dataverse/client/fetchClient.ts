import { type Inner, notBatch, readBatch, writeBatch } from "./batch";
import { DataverseError } from "./dataverseError";
import type { DataverseClient, Page, Read, Write } from "./client";
import { readFailure } from "./failure";
import { createGuard, type Guard } from "./guard";
import { type Guid, readGuid } from "./guid";
import { listHeaders, type Message, writeBody, writeCondition, writeHeaders, writeMessage } from "./message";
import { pageSizeOf, writeQuery } from "./query";
import { isWorthRepeating } from "./retry";
import { isRow, readRows, readVerbatim, type Row } from "./row";

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

const unchanged = 304;

/** Browsers let 64 kB of requests outlive their page (Fetch, "keepalive"); measured here: 60 kB arrive, 70 kB do not. */
const mostAlive = 60_000;

function parseBody(name: string, text: string): Row {
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    if (isRow(body)) return body;
  } catch {
    // Falls through: a sign-in page, or an answer cut in the middle.
  }
  throw new DataverseError({ kind: "broken", status: 200, detail: `${name}: not JSON` });
}

const toPage = (body: Row): Page => ({
  rows: readRows(body, "value"),
  next: readVerbatim(body, "@odata.nextLink") || null,
});

/** The version of what was written: in the row the service gives back, or beside it. */
function readVersion(text: string, response: Response): string {
  const row = text === "" ? {} : parseBody("PATCH", text);
  return readVerbatim(row, "@odata.etag") || (response.headers.get("ETag") ?? "");
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
    read: (text: string, response: Response) => T | Promise<T>,
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

  function get(address: string, name: string, cancel?: AbortSignal, pageSize?: number): Promise<Row> {
    const message = { method: "GET", name, headers: listHeaders(pageSize) };
    return send(address, message, (text) => parseBody(name, text), true, cancel);
  }

  async function getPage(address: string, name: string, cancel?: AbortSignal, pageSize?: number): Promise<Page> {
    return toPage(await get(address, name, cancel, pageSize));
  }

  const listAddress = ({ table, query }: Read): string => `${baseUrl}${table.set}${writeQuery(query)}`;

  function list(read: Read, cancel?: AbortSignal): Promise<Page> {
    return getPage(listAddress(read), `GET ${read.table.set}`, cancel, pageSizeOf(read.query));
  }

  function writeRow({ table: { name, set }, id, data, condition }: Write): [path: string, message: Message] {
    const path = `${baseUrl}${set}(${id})${writeQuery({ select: [`${name}id`] })}`;
    return [path, { method: "PATCH", name: `PATCH ${set}`, body: data, headers: writeCondition(condition) }];
  }

  const toInner = ([path, message]: [string, Message]): Inner => ({
    method: message.method,
    path,
    headers: writeHeaders(message),
    body: writeBody(message),
  });

  /** May be repeated as a whole: it holds reads, or writes of whole rows by their id. A set that failed rejects. */
  function sendBatch(requests: readonly Inner[], atomic: boolean, cancel?: AbortSignal): Promise<readonly Response[]> {
    const name = "POST $batch";
    const { body, type } = writeBatch(requests, atomic);
    const headers = { "Content-Type": type, Prefer: "odata.continue-on-error" };
    async function read(text: string, response: Response): Promise<readonly Response[]> {
      const parts = readBatch(name, text, response.headers.get("Content-Type") ?? "");
      const failed = atomic && parts.find(({ ok }) => !ok);
      if (failed) throw await readFailure(name, failed, clock.now());
      if (atomic && parts.length !== requests.length) throw notBatch(name);
      return parts;
    }
    return send(`${baseUrl}$batch`, { method: "POST", name, body, headers }, read, true, cancel);
  }

  /** One answer of several. What may pass, or was left out, is asked by itself: then it waits and repeats as everything does. */
  async function readPart(read: Read, response: Response | undefined, cancel?: AbortSignal): Promise<Page> {
    if (!response) return list(read, cancel);
    const name = `GET ${read.table.set}`;
    if (response.ok) return toPage(parseBody(name, await response.text()));
    const failure = await readFailure(name, response, clock.now());
    guard.pause(failure.retryAfter ?? 0);
    const mayPass: boolean = failure.kind === "expired" || isWorthRepeating(failure);
    if (mayPass) return list(read, cancel);
    throw failure;
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
    retrieveMultiple: (table, query, cancel) => list({ table, query }, cancel),
    retrieveTogether<R extends readonly Read[]>(reads: readonly [...R], cancel?: AbortSignal) {
      const [, second] = reads;
      const inner = reads.map((read) =>
        toInner([listAddress(read), { method: "GET", name: "", headers: listHeaders(pageSizeOf(read.query)) }]),
      );
      const answers = second ? sendBatch(inner, false, cancel) : Promise.resolve([]);
      const pages = reads.map((read, at) => answers.then((parts) => readPart(read, parts[at], cancel)));
      return pages as { [At in keyof R]: Promise<Page> };
    },
    retrieveNext: async ({ set }, next, cancel, pageSize) =>
      getPage(toLocalAddress(next, baseUrl, set), `GET ${set}`, cancel, pageSize),
    create({ set }, body, cancel) {
      const message: Message = { method: "POST", name: `POST ${set}`, body };
      return send(`${baseUrl}${set}`, message, (_, response) => readEntityId(response), false, cancel);
    },
    write(table, id, data, condition, cancel) {
      const [path, message] = writeRow({ table, id, data, condition });
      return send(path, message, readVersion, true, cancel);
    },
    async writeTogether(writes, cancel) {
      const parts = await sendBatch(writes.map(writeRow).map(toInner), true, cancel);
      return Promise.all(parts.map(async (part) => readVersion(await part.text(), part)));
    },
    execute(action, body, safe, cancel) {
      const name = `POST ${action}`;
      return send(`${baseUrl}${action}`, { method: "POST", name, body }, (text) => parseBody(name, text), safe, cancel);
    },
    call: (name, cancel) => get(`${baseUrl}${name}`, `GET ${name}`, cancel),
    watchRecovery: (run) => guard.watchRecovery(run),
  };
}
