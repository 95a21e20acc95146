import type { Column } from "./column";

/** An alternate key: the columns whose values together name one row, as in `systemusers(azureactivedirectoryobjectid=…)`. */
export type AlternateKey = { readonly name: string; readonly columns: readonly string[] };

/**
 * A Dataverse table as Warmline sees it: only the columns it touches, named as the platform names them (logical names).
 * `note` says where the shape comes from when that is not Microsoft's generated table reference.
 */
export type TableSchema = {
  /** Entity set, the name in URLs. */
  readonly set: string;
  readonly logical: string;
  readonly display: string;
  /** Primary id column and primary name column. */
  readonly id: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly keys: readonly AlternateKey[];
  readonly note?: string;
};

/** Tables by their logical names. */
export type TableMap = Readonly<Record<string, TableSchema>>;

/** Keeps the exact names in the type, so that rows and queries can be checked against them. */
export function defineTable<const T extends TableSchema>(table: T): T {
  return table;
}
