export { createWebApi, serviceRoot } from "./createWebApi";
export type { LocalWebApi } from "./createWebApi";
export { readError } from "./failure";
