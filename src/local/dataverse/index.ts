export { type Store, type StoreOptions, RowError, StoreError, createStore } from "#local/dataverse/store";
export {
  type RequestCount,
  type SearchStatus,
  type WebApi,
  type WebApiOptions,
  type WebRequest,
  type WebResponse,
  createWebApi,
  serveWebApi,
} from "#local/dataverse/web";
