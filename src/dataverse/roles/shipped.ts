import { revealingRole } from "#domain/privacy";
import type { TableName } from "#dataverse/tables";
import { calls } from "./calls";
import type { Access, Depth, Grants, Role } from "./role";

/** Whose rows: everybody's to read and to put a row on, one's own to make and change. */
const depthOf = (access: Access): Depth => (access === "read" || access === "appendTo" ? "organization" : "user");

const grantsOf = (does: readonly Access[]): Grants =>
  Object.fromEntries(does.map((access) => [access, depthOf(access)]));

const grants: Partial<Record<TableName, Grants>> = Object.fromEntries(
  calls.map(({ table, does }) => [table, grantsOf(does)]),
);

/**
 * The roles the solution brings. Each adds to Microsoft's own (Omnichannel agent, Omnichannel supervisor, Customer Service
 * Representative) what Warmline's calls need, and nothing else. The supervisor has the same calls: no page reads more yet.
 */
export const shippedRoles: readonly Role[] = [
  {
    name: "Warmline Representative",
    description: "What the Warmline panels read and keep. Give it beside Microsoft's own role for representatives.",
    grants,
  },
  {
    name: "Warmline Supervisor",
    description: "What the Warmline panels read and keep. Give it beside Microsoft's own role for supervisors.",
    grants,
  },
  {
    name: revealingRole,
    description: "May look behind the masks of a message in the Warmline transcript. Opens nothing in Dataverse.",
    grants: { sdkmessage: grantsOf(["read"]) },
  },
];
