export { type Access, allows, type Role } from "./role";
export { countPrivileges, privilegeName } from "./privileges";
export { roles } from "./roles";
