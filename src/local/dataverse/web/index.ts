export type { SearchStatus } from "./call";
export type { RequestCount } from "./counter";
export type { WebRequest, WebResponse } from "./message";
export { serveWebApi } from "./serve";
export { type WebApi, type WebApiOptions, createWebApi } from "./webApi";
