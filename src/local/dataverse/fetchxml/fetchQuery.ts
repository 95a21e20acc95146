import type { Column, TableSchema } from "#dataverse/tables";
import type { GroupQuery, RowQuery } from "#local/dataverse/query";

/** A value of the answer: `key` is its name in the row the database gives, `wire` the one the caller sees. */
export type Shown = {
  readonly key: string;
  readonly wire: string;
  readonly column: Column;
  readonly method?: "sum" | "average";
};

/** Which rows of the result are asked for. Pages count from 1; `top` and pages exclude each other. */
export type FetchPage = { readonly page: number; readonly size: number; readonly isTop: boolean };

/**
 * A FetchXML query held against the tables. `rows`: each row by itself. `groups`: distinct rows or aggregates, which have no id;
 * aggregates may look at `mostRows` rows only. The queries read one row more than the page, to know whether there is another.
 */
export type FetchQuery = {
  readonly table: TableSchema;
  readonly shown: readonly Shown[];
  readonly page: FetchPage;
  readonly counts: boolean;
} & (
  | { readonly kind: "rows"; readonly query: RowQuery }
  | { readonly kind: "groups"; readonly query: GroupQuery; readonly mostRows: number | null }
);
