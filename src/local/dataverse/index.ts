export { type Store, StoreError, createStore } from "#local/dataverse/store";
export { type WebApi, createWebApi, serveWebApi } from "#local/dataverse/web";
