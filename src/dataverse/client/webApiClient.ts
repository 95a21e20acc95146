import type { DataverseClient, Page } from "./client";
import { createGuard, type Guard } from "./guard";
import { type Guid, readGuid } from "./guid";
import { pageSizeOf, writeQuery } from "./query";
import { isRow, type Row } from "./row";
import { readWebApiFailure } from "./webApiFailure";

/** The part of `context.webAPI` (ComponentFramework.WebApi) this client uses. */
export interface WebApiLike {
  createRecord(table: string, data: Record<string, unknown>): Promise<unknown>;
  retrieveRecord(table: string, id: string, options?: string): Promise<unknown>;
  retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<unknown>;
}

export type WebApiClientParts = {
  readonly clock: { now(): number };
  readonly chance?: () => number;
  readonly guard?: Guard;
  /** Does what `context.webAPI` cannot: actions, functions, upserts, comparing versions, several requests in one. */
  readonly direct: DataverseClient;
};

/** createRecord gives `id` as text, some versions as `{ guid }`. */
function readCreated(answer: unknown): Guid | null {
  const id = isRow(answer) ? answer.id : null;
  return readGuid(isRow(id) ? id.guid : id);
}

function readPage(answer: unknown): Page {
  const page = isRow(answer) ? answer : {};
  const rows = Array.isArray(page.entities) ? page.entities.filter(isRow) : [];
  const next = typeof page.nextLink === "string" && page.nextLink !== "" ? page.nextLink : null;
  return { rows, next };
}

/** `context.webAPI` takes the options of a next page, not its address. */
function readOptions(next: string): string {
  const at = next.indexOf("?");
  return at < 0 ? "" : next.slice(at);
}

/**
 * Dataverse through a control's `context.webAPI`: rows one by one and page by page. It cannot be cancelled (a cancelled request
 * is only no longer listened to), and everything else it has no words for goes to `direct`, the same service on the same page.
 */
export function createWebApiClient(webApi: WebApiLike, parts: WebApiClientParts): DataverseClient {
  const { clock, chance = Math.random, direct } = parts;
  const guard = parts.guard ?? createGuard({ now: () => clock.now(), chance });

  function run<T>(
    name: string,
    call: () => Promise<unknown>,
    read: (answer: unknown) => T,
    repeatable: boolean,
    cancel?: AbortSignal,
  ): Promise<T> {
    const send = async () => {
      try {
        return read(await call());
      } catch (error) {
        throw readWebApiFailure(name, error);
      }
    };
    return guard.run({ name, send, repeatable, cancel });
  }

  function list(table: string, options: string, cancel?: AbortSignal, pageSize?: number): Promise<Page> {
    return run(`list ${table}`, () => webApi.retrieveMultipleRecords(table, options, pageSize), readPage, true, cancel);
  }

  return {
    ...direct,
    retrieve({ name }, id, selection, cancel) {
      const read = (answer: unknown): Row => (isRow(answer) ? answer : {});
      return run(`read ${name}`, () => webApi.retrieveRecord(name, id, writeQuery(selection)), read, true, cancel);
    },
    retrieveMultiple: ({ name }, query, cancel) => list(name, writeQuery(query), cancel, pageSizeOf(query)),
    retrieveNext: ({ name }, next, cancel, pageSize) => list(name, readOptions(next), cancel, pageSize),
    create: ({ name }, data, cancel) =>
      run(`create ${name}`, () => webApi.createRecord(name, { ...data }), readCreated, false, cancel),
  };
}
