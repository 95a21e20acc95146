import type { Schema, TableSchema } from "#dataverse/tables";
import type { Aliases } from "./parseExpression";

/** Who asks, of which tables, and when (milliseconds): what names, EqualUserId and LastXDays mean. */
export type Asker = { readonly schema: Schema; readonly userId: string; readonly now: number };

/** What a text is read against: the table, the variable of the any/all around it (null outside), and the URL's aliases. */
export type Setting = Asker & {
  readonly table: TableSchema;
  readonly variable: string | null;
  readonly aliases: Aliases;
};
