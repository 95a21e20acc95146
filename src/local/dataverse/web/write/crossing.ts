import type { Relationship, TableSchema } from "#dataverse/tables";
import type { RowKey } from "#local/dataverse/odata";

/** A navigation property of a row, as a path leads over it. `inside` is the key in its parentheses. */
export type Crossing = {
  readonly table: TableSchema;
  readonly key: RowKey;
  readonly relationship: Relationship;
  readonly inside: string | null;
};
