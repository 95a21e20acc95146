export { type Access, allows, type Role } from "./role";
export { type Call, calls } from "./calls";
export { countPrivileges, isSeen, privilegeName } from "./privileges";
export { roles } from "./roles";
export { maskedDataReader, shippedRoles } from "./shipped";
