import type { Schema, TableSchema } from "#dataverse/tables";
import type { Condition, Group, GroupQuery, Join, Measure, Path, Selected } from "#local/dataverse/query";
import { isPolymorphic, tableColumn } from "#local/dataverse/store";
import type { Aggregated, Named } from "./columns";
import { fetchFault } from "./faults";
import type { FetchPage, FetchQuery, Shown } from "./fetchQuery";
import { ranksOf, type Sort, toOrders } from "./orders";

/** What every query has, whatever shape its answer takes. */
export type Source = {
  readonly schema: Schema;
  readonly table: TableSchema;
  readonly joins: readonly Join[];
  readonly filter: Condition | null;
  readonly page: FetchPage;
  readonly counts: boolean;
  readonly raw: boolean;
};

/** Each row by itself, its id always among the values. */
export function toRows(source: Source, named: readonly Named[], sorts: readonly Sort[]): FetchQuery {
  const { schema, table, joins, filter, page, counts, raw } = source;
  const id: Named = { path: { steps: [], column: table.id }, column: { kind: "uniqueidentifier" }, wire: table.id };
  const all = named.some(({ wire }) => wire === table.id) ? named : [...named, id];
  return {
    kind: "rows",
    table,
    page,
    counts,
    shown: toShown(all),
    query: {
      table: table.logical,
      columns: [],
      joins,
      selected: all.flatMap(({ path, column }, place) =>
        withTable({ alias: keyOf(place), path }, isPolymorphic(column)),
      ),
      filter,
      order: sorts.flatMap((sort) => toOrders(schema, sort, raw)),
      limit: page.size + 1,
      offset: (page.page - 1) * page.size,
    },
  };
}

/** Rows that differ in the values shown. What they are sorted by is part of them, shown or not. */
export function toDistinct(source: Source, named: readonly Named[], sorts: readonly Sort[]): FetchQuery {
  const hidden = sorts.filter(({ at }) => !named.some(({ path }) => isSame(path, at.path)));
  const sortedBy = hidden.map(({ at }): Named => ({ ...at, wire: "" }));
  const all = [...named, ...sortedBy];
  const groups = all.flatMap(({ path, column }, place) =>
    withTable({ alias: keyOf(place), path }, isPolymorphic(column)),
  );
  const order = sorts.map(({ at, descending }) => {
    const ranks = ranksOf(at.column, source.raw);
    const alias = keyOf(all.findIndex(({ path }) => isSame(path, at.path)));
    return { alias, descending, ...(ranks === null ? {} : { ranks }) };
  });
  return grouped(source, toShown(named), { groups, measures: [], order }, null);
}

/** Groups and what is measured of each. */
export function toAggregates(
  source: Source,
  values: readonly Aggregated[],
  orders: GroupQuery["order"],
  mostRows: number,
): FetchQuery {
  if (values.length === 0) throw fetchFault("an aggregate query names no values");
  const keys = values.map((value, place) => ({ value, key: keyOf(place) }));
  const groups = keys.flatMap(({ value, key }): readonly Group[] => {
    if (value.kind !== "group") return [];
    const part = value.part === null ? {} : { part: value.part };
    return withTable({ alias: key, path: value.path, ...part }, isPolymorphic(value.column));
  });
  const measures = keys.flatMap(({ value, key }): readonly Measure[] =>
    value.kind === "measure" ? [{ alias: key, method: value.method, path: value.countsRows ? null : value.path }] : [],
  );
  const order = orders.map(({ alias, descending }) => {
    const named = keys.find(({ value }) => value.wire === alias);
    if (named === undefined) throw fetchFault(`no value is called '${alias.slice(0, 60)}'`);
    const ranks = ranksOf(named.value.column, source.raw);
    return { alias: named.key, descending, ...(ranks === null ? {} : { ranks }) };
  });
  const shown = keys.map(({ value: { wire, column, ...value }, key }): Shown => {
    const method = value.kind === "measure" ? value.method : null;
    return { key, wire, column, ...(method === "sum" || method === "average" ? { method } : {}) };
  });
  return grouped(source, shown, { groups, measures, order }, mostRows);
}

function grouped(
  { table, joins, filter, page, counts }: Source,
  shown: readonly Shown[],
  parts: Pick<GroupQuery, "groups" | "measures" | "order">,
  mostRows: number | null,
): FetchQuery {
  const offset = (page.page - 1) * page.size;
  const query = { table: table.logical, joins, filter, ...parts, limit: page.size + 1, offset };
  return { kind: "groups", table, shown, page, counts, query, mostRows };
}

function toShown(named: readonly Named[]): readonly Shown[] {
  return named.map(({ wire, column }, place) => ({ key: keyOf(place), wire, column }));
}

/** A lookup into several tables comes with the column that says which. */
function withTable<T extends Selected>(selected: T, isSeveral: boolean): readonly Selected[] | readonly T[] {
  if (!isSeveral) return [selected];
  const path: Path = { ...selected.path, column: tableColumn(selected.path.column) };
  return [selected, { alias: tableColumn(selected.alias), path }];
}

function keyOf(place: number): string {
  return `v${place}`;
}

function isSame(one: Path, other: Path): boolean {
  return one.column === other.column && one.link === other.link;
}
