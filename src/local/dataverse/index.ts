export { type Store, StoreError, createStore } from "#local/dataverse/store";
export {
  type SearchStatus,
  type WebApi,
  type WebRequest,
  type WebResponse,
  createWebApi,
  serveWebApi,
} from "#local/dataverse/web";
