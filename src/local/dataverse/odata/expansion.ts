import type { Relationship, TableSchema } from "#dataverse/tables";
import type { Condition, Order } from "#local/dataverse/query";

/** A navigation property asked for along with its row, and what of it. `top` null asks for all. */
export type Expansion = {
  readonly relationship: Relationship;
  readonly table: TableSchema;
  readonly select: readonly string[] | null;
  readonly filter: Condition | null;
  readonly order: readonly Order[];
  readonly top: number | null;
  readonly expand: readonly Expansion[];
};
