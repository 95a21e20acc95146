import { isPolymorphic, quote, rowNumber, tableColumn, type SqlValue } from "#local/dataverse/store";
import type { Comparison, Condition, Join } from "./query";
import type { Fragment, Scope } from "./scope";

const operators: Readonly<Record<Comparison, string>> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };

type Writers = { readonly [K in Condition["kind"]]: (condition: Condition & { kind: K }, scope: Scope) => Fragment };

const writers: Writers = {
  and: (condition, scope) => joinConditions("and", condition.of, scope),
  or: (condition, scope) => joinConditions("or", condition.of, scope),
  not: ({ of }, scope) => {
    // Two-valued, as the platform: a row that has no value does not "not satisfy" by being unknown.
    const inner = conditionToSql(of, scope);
    return { sql: `NOT ifnull(${inner.sql}, 0)`, values: inner.values };
  },
  always: ({ holds }) => ({ sql: holds ? "1" : "0", values: [] }),
  compare: ({ path, by, value }, scope) => compare(scope.columnAt(path), by, value),
  columns: ({ left, by, right }, scope) => ({
    sql: `(${scope.columnAt(left)} ${operators[by]} ${scope.columnAt(right)})`,
    values: [],
  }),
  empty: ({ path }, scope) => ({ sql: `(${scope.columnAt(path)} IS NULL)`, values: [] }),
  like: ({ path, pattern }, scope) => {
    const beyond = isBeyondAscii(pattern);
    const column = beyond ? `fold(${scope.columnAt(path)})` : scope.columnAt(path);
    return { sql: `(${column} LIKE ? ESCAPE '\\')`, values: [beyond ? pattern.toLowerCase() : pattern] };
  },
  text: ({ path, at, text }, scope) => matchText(scope.columnAt(path), at, text),
  among: ({ path, values }, scope) => amongValues(scope.columnAt(path), values),
  within: ({ path, from, before }, scope) => within(scope.columnAt(path), from, before),
  holds: ({ path, choices }, scope) => {
    const tests = choices.map(() => `instr(${scope.columnAt(path)}, ?) > 0`);
    return { sql: `(${tests.join(" OR ") || "0"})`, values: choices.map((choice) => `,${choice},`) };
  },
  some: someRow,
  linked: someLinked,
};

/** Writes a condition as SQL over a scope. Every value is a parameter; only names of the schema stand in the text. */
export function conditionToSql(condition: Condition, scope: Scope): Fragment {
  const write = writers[condition.kind] as (condition: Condition, scope: Scope) => Fragment;
  return write(condition, scope);
}

/** Adds joins to a SELECT, in order: each may lean on those before it. */
export function addJoins(scope: Scope, joins: readonly Join[]): void {
  for (const { link, table, from, to, outer, filter } of joins) {
    const target = scope.columnAt(to);
    const alias = scope.name(link, table);
    const on = filter === null ? { sql: "", values: [] } : conditionToSql(filter, scope);
    const and = on.sql === "" ? "" : ` AND ${on.sql}`;
    const way = outer ? "LEFT JOIN" : "JOIN";
    scope.add({
      sql: `${way} ${quote(table)} AS ${alias} ON ${alias}.${quote(from)} = ${target}${and} AND ${counted(alias)}`,
      values: on.values,
    });
  }
}

/** Counts the pairs of rows a join looks at, so that one query cannot keep all others waiting. Always true. */
function counted(alias: string): string {
  return `work(${alias}.${quote(rowNumber)})`;
}

function joinConditions(word: "and" | "or", of: readonly Condition[], scope: Scope): Fragment {
  if (of.length === 0) return { sql: word === "and" ? "1" : "0", values: [] };
  const parts = of.map((each) => conditionToSql(each, scope));
  return {
    sql: `(${parts.map((part) => part.sql).join(word === "and" ? " AND " : " OR ")})`,
    values: parts.flatMap((part) => part.values),
  };
}

function compare(column: string, by: Comparison, value: SqlValue): Fragment {
  const [left, right] = caseless(column, value);
  const other = by === "ne" ? ` OR ${column} IS NULL` : "";
  return { sql: `(${left} ${operators[by]} ?${other})`, values: [right] };
}

function amongValues(column: string, values: readonly SqlValue[]): Fragment {
  const beyond = values.some(isBeyondAscii);
  const list = values.map((value) => (beyond && typeof value === "string" ? value.toLowerCase() : value));
  const left = beyond ? `fold(${column})` : column;
  return { sql: `(${left} IN (SELECT value FROM json_each(?)))`, values: [JSON.stringify(list.map(plain))] };
}

function matchText(column: string, at: "anywhere" | "start" | "end", text: string): Fragment {
  if (text === "") return { sql: `(${column} IS NOT NULL)`, values: [] };
  const folded = `${isBeyondAscii(text) ? "fold" : "lower"}(${column})`;
  const wanted = isBeyondAscii(text) ? text.toLowerCase() : toLowerAscii(text);
  switch (at) {
    case "anywhere":
      return { sql: `(instr(${folded}, ?) > 0)`, values: [wanted] };
    case "start":
      return { sql: `(substr(${folded}, 1, length(?)) = ?)`, values: [wanted, wanted] };
    case "end":
      return { sql: `(substr(${folded}, -length(?)) = ?)`, values: [wanted, wanted] };
    default:
      return at satisfies never;
  }
}

function within(column: string, from: SqlValue, before: SqlValue): Fragment {
  const sides = [
    ...(from === null ? [] : [{ sql: `${column} >= ?`, value: from }]),
    ...(before === null ? [] : [{ sql: `${column} < ?`, value: before }]),
  ];
  return { sql: `(${sides.map((side) => side.sql).join(" AND ") || "1"})`, values: sides.map((side) => side.value) };
}

function someRow({ steps, collection, of }: Extract<Condition, { kind: "some" }>, scope: Scope): Fragment {
  const owner = scope.rowAt(steps);
  const ownerId = scope.schema.findTable(owner.table)?.id;
  const pointer = scope.schema.findTable(collection.table)?.columns[collection.column];
  if (ownerId === undefined || pointer === undefined)
    throw new RangeError(`no such collection: ${collection.navigation}`);
  const inner = scope.open(collection.table);
  const condition = of === null ? null : conditionToSql(of, inner);
  const from = inner.from();
  const which = isPolymorphic(pointer) ? ` AND ${inner.alias}.${quote(tableColumn(collection.column))} = ?` : "";
  return {
    sql: `EXISTS (SELECT 1 ${from.sql} WHERE ${inner.alias}.${quote(collection.column)} = ${owner.alias}.${quote(ownerId)}${which}${condition === null ? "" : ` AND ${condition.sql}`} AND ${counted(inner.alias)})`,
    values: [...from.values, ...(which === "" ? [] : [owner.table]), ...(condition?.values ?? [])],
  };
}

function someLinked({ join, inner: deeper }: Extract<Condition, { kind: "linked" }>, scope: Scope): Fragment {
  const target = scope.columnAt(join.to);
  const inner = scope.open(join.table, join.link);
  addJoins(inner, deeper);
  const condition = join.filter === null ? null : conditionToSql(join.filter, inner);
  const from = inner.from();
  const and = condition === null ? "" : ` AND ${condition.sql}`;
  return {
    sql: `EXISTS (SELECT 1 ${from.sql} WHERE ${inner.alias}.${quote(join.from)} = ${target}${and} AND ${counted(inner.alias)})`,
    values: [...from.values, ...(condition?.values ?? [])],
  };
}

/** SQLite's NOCASE knows ASCII only; other text is folded on both sides, at the cost of the index. */
function caseless(column: string, value: SqlValue): readonly [string, SqlValue] {
  return typeof value === "string" && isBeyondAscii(value) ? [`fold(${column})`, value.toLowerCase()] : [column, value];
}

function isBeyondAscii(value: SqlValue): boolean {
  return typeof value === "string" && /[\u0080-\uffff]/.test(value);
}

function toLowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (upper) => upper.toLowerCase());
}

function plain(value: SqlValue): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : value === null ? null : Number(value);
}
