import type { Column } from "./column";
import type { Tables, TableName } from "./tables";

/** What a lookup points at: the other table's logical name and the row's id (GUID, lower case). */
export type LookupValue = { readonly table: TableName; readonly id: string };

/** A column's value in a program: moments are ISO 8601 text in UTC, choices their numbers. */
export type ValueOf<C extends Column> = C extends { readonly kind: "lookup" }
  ? LookupValue
  : C extends { readonly kind: "boolean" }
    ? boolean
    : C extends { readonly kind: "integer" | "bigint" | "decimal" | "choice" }
      ? number
      : C extends { readonly kind: "choices" }
        ? readonly number[]
        : string;

/** The column of a table by its logical name. */
type ColumnOf<N extends TableName, C extends keyof Tables[N]["columns"]> = Extract<Tables[N]["columns"][C], Column>;

/** A row by logical names, as programs on this side write it. Columns left out are left alone. */
export type RowOf<N extends TableName> = {
  readonly [C in keyof Tables[N]["columns"]]?: ValueOf<ColumnOf<N, C>> | null;
};

type WireValue<C extends Column> = C extends { readonly kind: "choices" } ? string : ValueOf<C>;

type LookupNames<N extends TableName> = {
  [C in keyof Tables[N]["columns"]]: Tables[N]["columns"][C] extends { readonly kind: "lookup" } ? C : never;
}[keyof Tables[N]["columns"]];

/** A row as the Web API answers it: lookups are `_name_value`, several choices are "1,2". */
export type WireRow<N extends TableName> = {
  readonly [C in Exclude<keyof Tables[N]["columns"], LookupNames<N>>]?: WireValue<ColumnOf<N, C>> | null;
} & { readonly [C in LookupNames<N> & string as `_${C}_value`]?: string | null } & { readonly "@odata.etag"?: string };
