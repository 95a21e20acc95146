export type {
  Additions,
  Disturbance,
  Interference,
  Permit,
  SearchStatus,
  WebApi,
  WebRequest,
  WebResponse,
} from "#local/dataverse/web";
export { faultCodes, ODataFault } from "#local/dataverse/odata";
export { concernedTable, pathBelow, serveWebApi } from "#local/dataverse/web";
export { type Store, StoreError } from "#local/dataverse/store";
export { type Dataverse, openDataverse } from "./openDataverse";
