import type { Column } from "./column";
import type { TableMap } from "./table";
import type { Tables, TableName } from "./tables";

/** What a lookup points at: the other table's logical name and the row's id (GUID, lower case). */
export type LookupValue<N extends string = TableName> = { readonly table: N; readonly id: string };

/** A column's value in a program: moments are ISO 8601 text in UTC, choices their numbers. */
export type ValueOf<C extends Column, N extends string = TableName> = C extends { readonly kind: "lookup" }
  ? LookupValue<N>
  : C extends { readonly kind: "boolean" }
    ? boolean
    : C extends { readonly kind: "integer" | "bigint" | "decimal" | "choice" }
      ? number
      : C extends { readonly kind: "choices" }
        ? readonly number[]
        : string;

/** The column of a table by its logical name. */
type ColumnOf<N extends TableName, C extends keyof Tables[N]["columns"]> = Extract<Tables[N]["columns"][C], Column>;

/**
 * A row of one table of a schema, by logical names, as programs on this side write it. Columns left out are left alone. Where it
 * is not known which table, anything may stand in it.
 */
export type RowIn<T extends TableMap, N extends keyof T> = string extends N
  ? Readonly<Record<string, unknown>>
  : { readonly [C in keyof T[N]["columns"]]?: ValueOf<Extract<T[N]["columns"][C], Column>, keyof T & string> | null };

/** A row of a table Warmline touches. */
export type RowOf<N extends TableName> = RowIn<Tables, N>;

type WireValue<C extends Column> = C extends { readonly kind: "choices" } ? string : ValueOf<C>;

type LookupNames<N extends TableName> = {
  [C in keyof Tables[N]["columns"]]: Tables[N]["columns"][C] extends { readonly kind: "lookup" } ? C : never;
}[keyof Tables[N]["columns"]];

/** A row as the Web API answers it: lookups are `_name_value`, several choices are "1,2". */
export type WireRow<N extends TableName> = {
  readonly [C in Exclude<keyof Tables[N]["columns"], LookupNames<N>>]?: WireValue<ColumnOf<N, C>> | null;
} & { readonly [C in LookupNames<N> & string as `_${C}_value`]?: string | null } & { readonly "@odata.etag"?: string };
