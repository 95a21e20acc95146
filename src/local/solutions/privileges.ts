import { type Access, privilegeName, type Role } from "#dataverse/roles";
import type { Schema } from "#dataverse/tables";
import type { Store } from "#local/dataverse";
import { idOf } from "./component";
import { putRow } from "./rows";

/** Dataverse's codes of what is allowed (AccessRights). */
const rights: Readonly<Record<Access, number>> = {
  read: 1,
  write: 2,
  append: 4,
  appendTo: 16,
  create: 32,
  delete: 65536,
};

/** What each privilege allows: several tables share one (activities). */
function listPrivileges({ all }: Schema): ReadonlyMap<string, readonly (readonly [table: string, access: Access])[]> {
  const names = new Map<string, (readonly [string, Access])[]>();
  for (const { logical } of all) {
    for (const access of Object.keys(rights) as Access[]) {
      const name = privilegeName(access, logical);
      names.set(name, [...(names.get(name) ?? []), [logical, access]]);
    }
  }
  return names;
}

/** Writes the privileges that the tables of a store have, where they are missing: on the platform the service knows them. */
export function knowPrivileges(store: Store): void {
  const names = listPrivileges(store.schema);
  if (store.count("privilege") >= names.size) return;
  store.transaction(() => {
    for (const [name, [first]] of names)
      putRow(store, "privilege", idOf("privilege", name), { name, accessright: first ? rights[first[1]] : 0 });
  });
}

const ownRows = 1;

/**
 * What the roles allow that somebody was given (`systemuserroles_association`), together; null for a person without one. Two depths of
 * the four are known here: one's own rows, and all, for there is one business unit.
 */
export function rolesOf(store: Store, userId: string): Role | null {
  const held = store.query(
    `SELECT "role"."name" AS "role", "privilege"."name" AS "privilege", "roleprivileges"."privilegedepthmask" AS "mask"
     FROM "systemuserroles"
     JOIN "role" ON "role"."roleid" = "systemuserroles"."roleid"
     LEFT JOIN "roleprivileges" ON "roleprivileges"."roleid" = "role"."roleid"
     LEFT JOIN "privilege" ON "privilege"."privilegeid" = "roleprivileges"."privilegeid"
     WHERE "systemuserroles"."systemuserid" = ?`,
    [userId],
  );
  if (held.length === 0) return null;
  const allowed = listPrivileges(store.schema);
  const grants: Record<string, Record<string, "user" | "organization">> = {};
  for (const { privilege, mask } of held) {
    for (const [table, access] of allowed.get(String(privilege)) ?? []) {
      const of = (grants[table] ??= {});
      if (of[access] !== "organization") of[access] = Number(mask) > ownRows ? "organization" : "user";
    }
  }
  const names = [...new Set(held.map(({ role }) => String(role)))];
  return { name: names.join(", "), description: "", grants };
}
