import type { Guid } from "./guid";
import type { Query, Selection } from "./query";
import type { Row } from "./row";

/** A table under both of its names: `name` is the logical name ("incident"), `set` the one in addresses ("incidents"). */
export type Table = { readonly name: string; readonly set: string };

/** Rows of one page and, when there are more, what `retrieveNext` takes to go on. */
export type Page = { readonly rows: readonly Row[]; readonly next: string | null };

/**
 * Dataverse as Warmline uses it, whichever transport carries it. Every call rejects with a `DataverseError`, or with an
 * `AbortError` when it was cancelled. Formatted values come with every row.
 */
export interface DataverseClient {
  retrieve(table: Table, id: Guid, selection: Selection, cancel?: AbortSignal): Promise<Row>;
  retrieveMultiple(table: Table, query: Query, cancel?: AbortSignal): Promise<Page>;
  retrieveNext(table: Table, next: string, cancel?: AbortSignal): Promise<Page>;
  /** Creates a row and gives its id (null when the service named none). Not repeated by itself: twice would be two rows. */
  create(table: Table, data: Row, cancel?: AbortSignal): Promise<Guid | null>;
  /** Changes an existing row; `absent` when there is none, `conflict` when `version` (its `@odata.etag`) is outdated. */
  update(table: Table, id: Guid, data: Row, version?: string, cancel?: AbortSignal): Promise<void>;
  /** Creates the row with this id, or changes it: the same call twice is the same row, so it is repeated safely. */
  upsert(table: Table, id: Guid, data: Row, cancel?: AbortSignal): Promise<void>;
  /** Calls an unbound action. `safe` says that calling it twice changes nothing (a search), so it may be repeated. */
  execute(action: string, parameters: Row, safe: boolean, cancel?: AbortSignal): Promise<Row>;
}
