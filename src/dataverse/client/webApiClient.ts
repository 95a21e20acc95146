import type { DataverseClient, Page, Read } from "./client";
import { DataverseError } from "./dataverseError";
import { createGuard, type Guard } from "./guard";
import { type Guid, readGuid } from "./guid";
import { writeQuery } from "./query";
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
  /** Does what `context.webAPI` cannot: actions, functions, upserts, comparing versions. Without it those are refused. */
  readonly direct?: DataverseClient;
};

function refuse(what: string): Promise<never> {
  const detail = `context.webAPI cannot ${what}`;
  return Promise.reject(new DataverseError({ kind: "broken", status: 501, retryAfter: null, detail }));
}

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
 * Dataverse through a control's `context.webAPI`. It cannot be cancelled (a cancelled request is only no longer listened
 * to), has no actions, no upsert, no conditions and no batches; those go to `direct`. Without it lists that were to come together
 * are asked one by one: the same answers for more requests. Rows that were to be written together are refused: all or none is
 * what nothing else gives.
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

  function list(table: string, options: string, cancel?: AbortSignal): Promise<Page> {
    return run(`list ${table}`, () => webApi.retrieveMultipleRecords(table, options), readPage, true, cancel);
  }

  return {
    retrieve({ name }, id, selection, cancel) {
      const read = (answer: unknown): Row => (isRow(answer) ? answer : {});
      return run(`read ${name}`, () => webApi.retrieveRecord(name, id, writeQuery(selection)), read, true, cancel);
    },
    retrieveMultiple: ({ name }, query, cancel) => list(name, writeQuery(query), cancel),
    retrieveTogether<R extends readonly Read[]>(reads: readonly [...R], cancel?: AbortSignal) {
      if (direct) return direct.retrieveTogether(reads, cancel);
      const pages = reads.map(({ table, query }) => list(table.name, writeQuery(query), cancel));
      return pages as { [At in keyof R]: Promise<Page> };
    },
    retrieveNext: ({ name }, next, cancel) => list(name, readOptions(next), cancel),
    create: ({ name }, data, cancel) =>
      run(`create ${name}`, () => webApi.createRecord(name, { ...data }), readCreated, false, cancel),
    retrieveChanged: (table, id, select, version, cancel) =>
      direct?.retrieveChanged(table, id, select, version, cancel) ?? refuse("compare versions"),
    write: (table, id, data, condition, cancel) =>
      direct?.write(table, id, data, condition, cancel) ?? refuse("upsert"),
    writeTogether: (writes, cancel) => direct?.writeTogether(writes, cancel) ?? refuse("write together"),
    execute: (action, parameters, safe, cancel) =>
      direct?.execute(action, parameters, safe, cancel) ?? refuse(`call ${action}`),
    call: (name, cancel) => direct?.call(name, cancel) ?? refuse(`call ${name}`),
  };
}
