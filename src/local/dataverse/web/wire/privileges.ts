import type { TableSchema } from "#dataverse/tables";
import { type Access, allows, countPrivileges, grantsOf, privilegeName, type Role } from "#dataverse/roles";
import { type Expansion, ODataFault, faultCodes, type ReadOptions } from "#local/dataverse/odata";
import { tablesOf, tablesOnWay } from "#local/dataverse/query";

/** Who asks and what that person may do; a person without a role may do everything, as a system administrator. */
export type Permit = { readonly userId: string; readonly role: Role | null };

/** Throws 403 unless the caller may do something on a table. Tables are named by their logical name. */
export function expectAccess(permit: Permit, access: Access, table: string): void {
  if (mayDo(permit, access, table)) return;
  throw missingPrivilege(permit, access, table);
}

/** Throws 403 unless the caller may read every row of a table: change tracking asks for that. */
export function expectWholeTable(permit: Permit, table: string): void {
  if (permit.role === null || grantsOf(permit.role, table)?.read === "organization") return;
  throw missingPrivilege(permit, "read", table);
}

/** Throws 403 unless the caller may make a row of one table point at one of another. */
export function expectLink(permit: Permit, from: string, to: string): void {
  expectAccess(permit, "append", from);
  expectAccess(permit, "appendTo", to);
}

/** Whether the caller may do something on a table. */
export function mayDo({ role }: Permit, access: Access, table: string): boolean {
  return role === null || allows(role, access, table);
}

/** Throws 403 unless the caller may read every table that options of a query touch. */
export function expectReads(permit: Permit, table: TableSchema, options: ReadOptions): void {
  const ways = [...options.order, ...(options.apply?.groups ?? [])].flatMap(({ path }) => tablesOnWay(path));
  const measured = (options.apply?.measures ?? []).flatMap(({ path }) => (path === null ? [] : tablesOnWay(path)));
  const filtered = [...tablesOf(options.filter), ...tablesOf(options.apply?.filter ?? null)];
  expectAll(permit, [table.logical, ...filtered, ...ways, ...measured, ...options.expand.flatMap(tablesOfExpansion)]);
}

/** Throws 403 unless the caller may read all of some tables. */
export function expectAll(permit: Permit, tables: readonly string[]): void {
  new Set(tables).forEach((table) => expectAccess(permit, "read", table));
}

/**
 * 403 as the platform words it. The ids of privileges and the type code of the table are left out: they differ between
 * organisations. Unverified beyond the code and the words "Principal user … is missing prv… privilege", which public reports quote.
 */
export function missingPrivilege({ userId, role }: Permit, access: Access, table: string): ODataFault {
  const count = role === null ? 0 : countPrivileges(role);
  const who = `Principal user (Id=${userId}, type=8, roleCount=1, privilegeCount=${count}, accessMode=0)`;
  return new ODataFault(
    403,
    faultCodes.missingPrivilege,
    `${who} is missing ${privilegeName(access, table)} privilege for entity '${table}'.`,
  );
}

function tablesOfExpansion({ table, filter, order, expand }: Expansion): readonly string[] {
  const ways = order.flatMap(({ path }) => tablesOnWay(path));
  return [table.logical, ...tablesOf(filter), ...ways, ...expand.flatMap(tablesOfExpansion)];
}
