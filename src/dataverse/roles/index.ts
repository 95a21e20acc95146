export { type Access, allows, grantsOf, type Role } from "./role";
export { calls } from "./calls";
export { countPrivileges, isSeen, privilegeName } from "./privileges";
export { roles } from "./roles";
export { shippedRoles } from "./shipped";
