import type { Schema } from "#dataverse/tables";
import { isPolymorphic, quote, tableColumn, type SqlValue } from "#local/dataverse/store";
import type { Path, Step } from "./query";

/** SQL and the values of its question marks, in order. */
export type Fragment = { readonly sql: string; readonly values: readonly SqlValue[] };

/** Names SQL gives to the tables of one SELECT, and the joins its paths need. */
export interface Scope {
  readonly schema: Schema;
  readonly table: string;
  readonly alias: string;
  /** The column a path leads to; joins what is on the way. */
  columnAt(path: Path): string;
  /** The alias of the row that steps lead to, from the row itself or from a joined one. */
  rowAt(steps: readonly Step[], link?: string): { readonly alias: string; readonly table: string };
  /** A scope for a table inside this one; `link` is the name paths may call its row by. */
  open(table: string, link?: string): Scope;
  /** Names a joined table; the answer is its alias. Its join has to be added after that. */
  name(link: string, table: string): string;
  add(join: Fragment): void;
  /** FROM and its joins; to be asked for when every path is known. */
  from(): Fragment;
}

type Row = { readonly alias: string; readonly table: string };

/** Starts a SELECT over a table. */
export function createScope(schema: Schema, table: string, names: () => string = createNames(), link?: string): Scope {
  const alias = names();
  const joined = new Map<string, string>();
  const joins: Fragment[] = [];
  const links = new Map<string, Row>(link === undefined ? [] : [[link, { alias, table }]]);

  function follow(from: Row, step: Step, key: string): Row {
    const known = joined.get(key);
    if (known !== undefined) return { alias: known, table: step.target };
    const next = names();
    const column = schema.findTable(from.table)?.columns[step.lookup];
    const target = schema.findTable(step.target);
    if (column === undefined || target === undefined) throw new RangeError(`no such way: ${key}`);
    const several = isPolymorphic(column);
    const which = several ? ` AND ${from.alias}.${quote(tableColumn(step.lookup))} = ?` : "";
    joins.push({
      sql: `LEFT JOIN ${quote(step.target)} AS ${next} ON ${next}.${quote(target.id)} = ${from.alias}.${quote(step.lookup)}${which}`,
      values: several ? [step.target] : [],
    });
    joined.set(key, next);
    return { alias: next, table: step.target };
  }

  function startAt(name: string | undefined): Row {
    if (name === undefined) return { alias, table };
    const row = links.get(name);
    if (row === undefined) throw new RangeError(`no such link: ${name}`);
    return row;
  }

  function rowAt(steps: readonly Step[], from?: string): Row {
    const start = startAt(from);
    return steps.reduce<Row>((at, step, index) => {
      const way = steps.slice(0, index + 1).map(({ lookup, target }) => `${lookup}>${target}`);
      return follow(at, step, [start.alias, ...way].join("/"));
    }, start);
  }

  return {
    schema,
    table,
    alias,
    rowAt,
    columnAt: ({ steps, column, link: from }) => `${rowAt(steps, from).alias}.${quote(column)}`,
    open: (inner, name) => createScope(schema, inner, names, name),
    name(name, target) {
      const next = names();
      links.set(name, { alias: next, table: target });
      return next;
    },
    add: (join) => void joins.push(join),
    from: () => ({
      sql: [`FROM ${quote(table)} AS ${alias}`, ...joins.map((join) => join.sql)].join(" "),
      values: joins.flatMap((join) => join.values),
    }),
  };
}

function createNames(): () => string {
  const state = { next: 0 };
  return () => `t${state.next++}`;
}
