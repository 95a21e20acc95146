export type { Additions, Permit, SearchStatus } from "./wire";
export { concernedTable, pathBelow } from "./wire";
export type { Disturbance, Interference } from "./wire";
export type { WebRequest, WebResponse } from "./wire";
export { serveWebApi } from "./serve";
export { type WebApi, type WebApiOptions, createWebApi } from "./webApi";
