export type { Disturbance, Interference, SearchStatus, WebApi, WebRequest, WebResponse } from "#local/dataverse/web";
export { concernedTable, pathBelow, serveWebApi } from "#local/dataverse/web";
export { type Store, StoreError } from "#local/dataverse/store";
export { openDataverse } from "./openDataverse";
