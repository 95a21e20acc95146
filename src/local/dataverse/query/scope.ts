import { findTable } from "#dataverse/tables";
import { isPolymorphic, quote, tableColumn, type SqlValue } from "#local/dataverse/store";
import type { Path, Step } from "./query";

/** SQL and the values of its question marks, in order. */
export type Fragment = { readonly sql: string; readonly values: readonly SqlValue[] };

/** Names SQL gives to the tables of one SELECT, and the joins its paths need. */
export interface Scope {
  readonly table: string;
  readonly alias: string;
  /** The column a path leads to; joins what is on the way. */
  columnAt(path: Path): string;
  /** The alias of the row that steps lead to. */
  rowAt(steps: readonly Step[]): { readonly alias: string; readonly table: string };
  /** A scope for a table inside this one. */
  open(table: string): Scope;
  /** FROM and its joins; to be asked for when every path is known. */
  from(): Fragment;
}

/** Starts a SELECT over a table. */
export function createScope(table: string, names: () => string = createNames()): Scope {
  const alias = names();
  const joined = new Map<string, string>();
  const joins: Fragment[] = [];

  function follow(from: { alias: string; table: string }, step: Step, key: string): { alias: string; table: string } {
    const known = joined.get(key);
    if (known !== undefined) return { alias: known, table: step.target };
    const next = names();
    const column = findTable(from.table)?.columns[step.lookup];
    const target = findTable(step.target);
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

  function rowAt(steps: readonly Step[]): { alias: string; table: string } {
    return steps.reduce(
      (at, step, index) =>
        follow(
          at,
          step,
          steps
            .slice(0, index + 1)
            .map(({ lookup, target }) => `${lookup}>${target}`)
            .join("/"),
        ),
      { alias, table },
    );
  }

  return {
    table,
    alias,
    rowAt,
    columnAt: ({ steps, column }) => `${rowAt(steps).alias}.${quote(column)}`,
    open: (inner) => createScope(inner, names),
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
