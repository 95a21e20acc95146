import type { Store } from "#local/dataverse";
import { type Component, type ComponentTable, componentTables, type Find, kinds } from "./component";

/** Ids of rows, by the value of a column. Names of tables and columns are this room's own. */
export function idsWhere(
  store: Store,
  { table, column, pick }: { readonly table: string; readonly column: string; readonly pick: string },
  value: string,
): readonly string[] {
  const rows = store.query(`SELECT "${pick}" AS "id" FROM "${table}" WHERE "${column}" = ?`, [value]);
  return rows.map(({ id }) => String(id));
}

/** What a column of text holds, "" where it holds none. */
export function textOf(row: Readonly<Record<string, unknown>> | null, column: string): string {
  const value = row?.[column];
  return typeof value === "string" ? value : "";
}

/** Finds rows of a store. */
export const finderOf =
  (store: Store): Find =>
  (table, column, value) =>
    idsWhere(store, { table, column, pick: store.schema.findTable(table)?.id ?? "" }, value)[0] ?? null;

/** Writes a row with its id, over the one that is there. */
export function putRow(store: Store, table: string, id: string, row: Readonly<Record<string, unknown>>): void {
  const key = store.schema.findTable(table)?.id ?? "";
  if (store.get(table, id) === null) store.insert(table, { ...row, [key]: id });
  else store.update(table, id, row);
}

/** Removes the rows that are a component's own. */
function removeOwn(store: Store, table: ComponentTable, id: string): void {
  const { own } = kinds[table];
  if (!own) return;
  const { from, owner, pick, remove } = own;
  for (const each of idsWhere(store, { table: from, column: owner, pick }, id)) store.remove(remove, each);
}

/** Writes a component, and its own rows anew; answers its id. */
export function writeComponent(store: Store, component: Component, ismanaged: boolean): string {
  const { table } = component;
  const find = finderOf(store);
  const id = find(table, kinds[table].by, component.key) ?? component.id;
  removeOwn(store, table, id);
  putRow(store, table, id, { ...component.row(find), ismanaged });
  for (const { table: ownTable, row } of component.own(id, find)) store.insert(ownTable, row);
  return id;
}

/** Removes a component with everything that is its own. */
export function removeComponent(store: Store, table: ComponentTable, id: string): void {
  removeOwn(store, table, id);
  store.remove(table, id);
}

/** A component of a solution: the row that says so, and which row it is. */
export type Held = { readonly row: string; readonly table: ComponentTable; readonly id: string };

/** What a solution has, in the order in which it is removed. */
export function listHeld(store: Store, solution: string): readonly Held[] {
  const rows = store.query(
    `SELECT "solutioncomponentid" AS "row", "componenttype" AS "type", "objectid" AS "id" FROM "solutioncomponent" WHERE "solutionid" = ?`,
    [solution],
  );
  return [...componentTables]
    .reverse()
    .flatMap((table) =>
      rows
        .filter(({ type }) => type === kinds[table].type)
        .map(({ row, id }) => ({ row: String(row), table, id: String(id) })),
    );
}

/** The unique names of the solutions that hold a component. */
export function listHolders(store: Store, id: string): readonly string[] {
  const rows = store.query(
    `SELECT "solution"."uniquename" AS "name" FROM "solutioncomponent" JOIN "solution" ON "solution"."solutionid" = "solutioncomponent"."solutionid" WHERE "objectid" = ?`,
    [id],
  );
  return rows.map(({ name }) => String(name));
}

/** Says that a solution has a component. */
export function holdComponent(store: Store, solution: string, table: ComponentTable, id: string): void {
  const has = listHeld(store, solution).some((held) => held.table === table && held.id === id);
  if (has) return;
  store.insert("solutioncomponent", {
    solutionid: { table: "solution", id: solution },
    componenttype: kinds[table].type,
    objectid: id,
  });
}
