import type { Condition, Join, Path } from "./query";

type Readers = { readonly [K in Condition["kind"]]: (condition: Condition & { kind: K }) => readonly string[] };

const onWay = ({ path }: { readonly path: Path }) => tablesOnWay(path);

const readers: Readers = {
  and: ({ of }) => of.flatMap(tablesOf),
  or: ({ of }) => of.flatMap(tablesOf),
  not: ({ of }) => tablesOf(of),
  always: () => [],
  compare: onWay,
  columns: ({ left, right }) => [...tablesOnWay(left), ...tablesOnWay(right)],
  empty: onWay,
  like: onWay,
  text: onWay,
  among: onWay,
  within: onWay,
  holds: onWay,
  some: ({ steps, collection, of }) => [...steps.map(({ target }) => target), collection.table, ...tablesOf(of)],
  linked: ({ join, inner }) => tablesOfJoins([join, ...inner]),
};

/** The logical names of the tables a condition looks into, beyond the one it is about. */
export function tablesOf(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  const read = readers[condition.kind] as (condition: Condition) => readonly string[];
  return read(condition);
}

/** The tables joins bring in, and those their filters look into. */
export function tablesOfJoins(joins: readonly Join[]): readonly string[] {
  return joins.flatMap(({ table, filter }) => [table, ...tablesOf(filter)]);
}

/** The tables a path leads over. */
export function tablesOnWay({ steps }: Path): readonly string[] {
  return steps.map(({ target }) => target);
}
