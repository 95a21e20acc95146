export type { SearchStatus } from "./call";
export type { WebResponse } from "./message";
export { serveWebApi } from "./serve";
export { type WebApi, createWebApi } from "./webApi";
