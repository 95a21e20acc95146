export { type Store, StoreError, createStore } from "#local/dataverse/store";
export {
  type Disturbance,
  type Interference,
  type SearchStatus,
  type WebRequest,
  type WebResponse,
  concernedTable,
  pathBelow,
} from "./web/wire";
export { type WebApi, createWebApi, serveWebApi } from "#local/dataverse/web";
