export type { SearchStatus } from "./call";
export type { WebRequest, WebResponse } from "./message";
export { serveWebApi } from "./serve";
export { type WebApi, createWebApi } from "./webApi";
