export type { SearchStatus } from "./call";
export { concernedTable, pathBelow } from "./concerned";
export type { Disturbance, Interference } from "./disturbance";
export type { WebRequest, WebResponse } from "./message";
export { serveWebApi } from "./serve";
export { type WebApi, createWebApi } from "./webApi";
