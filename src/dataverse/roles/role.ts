import type { TableName } from "#dataverse/tables";

/** What a privilege allows. `append` puts a row on another (a note), `appendTo` lets others be put on it (the case). */
export type Access = "create" | "read" | "write" | "delete" | "append" | "appendTo";

/** Whose rows: one's own (Basic), or everybody's (Global). The platform knows two more between them. */
export type Depth = "user" | "organization";

/** What a role allows on a table; what is not named it does not allow. */
export type Grants = Partial<Readonly<Record<Access, Depth>>>;

/** A security role as Warmline needs it: the least that its people's work asks for. */
export type Role = {
  readonly name: string;
  readonly description: string;
  readonly grants: Partial<Readonly<Record<TableName, Grants>>>;
};

/** What a role allows on a table, by its logical name; nothing on a table it does not name. */
export function grantsOf({ grants }: Role, table: string): Grants | undefined {
  const named: Readonly<Record<string, Grants | undefined>> = grants;
  return Object.prototype.hasOwnProperty.call(named, table) ? named[table] : undefined;
}

/** Whether a role allows something on a table, for some rows at least. */
export function allows(role: Role, access: Access, table: string): boolean {
  return grantsOf(role, table)?.[access] !== undefined;
}
