import type { Fetch } from "./fetchXml";
import type { Guid } from "./guid";
import type { Query, Selection } from "./query";
import type { Row } from "./row";

/** A table under both of its names: `name` is the logical name ("incident"), `set` the one in addresses ("incidents"). */
export type Table = { readonly name: string; readonly set: string };

/** Rows of one page and, when there are more, what `retrieveNext` takes to go on. */
export type Page = { readonly rows: readonly Row[]; readonly next: string | null };

/** What the service calls one state of a row (its `@odata.etag`); "" when it did not say. */
export type Version = string;

/** What must be so for a row to be written: nothing, that there is none yet, or that it still is this version. */
export type Condition = { readonly kind: "any" | "absent" } | { readonly kind: "is"; readonly version: Version };

/** One question of several that are asked together. */
export type Read = { readonly table: Table; readonly query: Query | Fetch };

/** One row of several that are written together: as `write` takes it. */
export type Write = {
  readonly table: Table;
  readonly id: Guid;
  readonly data: Row;
  readonly condition: Condition;
};

/**
 * Dataverse as Warmline uses it, whichever transport carries it. Every call rejects with a `DataverseError`, or with an
 * `AbortError` when it was cancelled. Formatted values come with every row.
 */
export interface DataverseClient {
  retrieve(table: Table, id: Guid, selection: Selection, cancel?: AbortSignal): Promise<Row>;
  /** The row if it is another version than this one; null when it still is. Without labels: those always cost an answer. */
  retrieveChanged(
    table: Table,
    id: Guid,
    select: readonly string[],
    version: Version,
    cancel?: AbortSignal,
  ): Promise<Row | null>;
  /**
   * Rows by OData options or by FetchXML. A FetchXML answer has no `next`: who wants more than one page asks for `page` by
   * number (Web API, "Page results", simple paging).
   */
  retrieveMultiple(table: Table, query: Query | Fetch, cancel?: AbortSignal): Promise<Page>;
  /**
   * Several lists, in one request where there are several (`$batch`); for what one place shows, as it comes with the slowest of
   * them. Each settles by itself: one that fails loses no other, and what may pass is asked again by itself.
   */
  retrieveTogether<R extends readonly Read[]>(
    reads: readonly [...R],
    cancel?: AbortSignal,
  ): { readonly [At in keyof R]: Promise<Page> };
  /** `pageSize` as the first page was asked for. */
  retrieveNext(table: Table, next: string, cancel?: AbortSignal, pageSize?: number): Promise<Page>;
  /** Creates a row and gives its id (null when the service named none). Not repeated by itself: twice would be two rows. */
  create(table: Table, data: Row, cancel?: AbortSignal): Promise<Guid | null>;
  /**
   * Writes the row with this id when the condition holds, and gives its new version. The same call twice is the same row,
   * so it is repeated safely; a repetition of what an unanswered send already did then rejects with `conflict`, as does
   * any condition that does not hold: the caller reads and compares.
   */
  write(table: Table, id: Guid, data: Row, condition: Condition, cancel?: AbortSignal): Promise<Version>;
  /** Writes all rows or none (a change set); rejects with the first failure. Repeated safely, as `write` is. */
  writeTogether(writes: readonly Write[], cancel?: AbortSignal): Promise<readonly Version[]>;
  /** Calls an unbound action. `safe` says that calling it twice changes nothing (a search), so it may be repeated. */
  execute(action: string, parameters: Row, safe: boolean, cancel?: AbortSignal): Promise<Row>;
  /** Calls an unbound function without parameters. */
  call(name: string, cancel?: AbortSignal): Promise<Row>;
  /** Runs whenever the service is back after it was away as a whole: what waits to be tried again may be tried. Returns the stop. */
  watchRecovery(run: () => void): () => void;
}
