export { type Store, StoreError, createStore } from "#local/dataverse/store";
export {
  type Disturbance,
  type Interference,
  type SearchStatus,
  type WebApi,
  type WebRequest,
  type WebResponse,
  concernedTable,
  createWebApi,
  pathBelow,
  serveWebApi,
} from "#local/dataverse/web";
