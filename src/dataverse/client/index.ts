export { createLightAsk } from "./askLightly";
export type { Condition, DataverseClient, Page, Table, Write } from "./client";
export { DataverseError, isFailure } from "./dataverseError";
export { createFetchClient } from "./fetchClient";
export { allOf, anyOf, type Filter, hasId, quote, where } from "./filter";
export { createGuard, type Guard } from "./guard";
export { type Guid, readGuid, toGuid } from "./guid";
export { createOutageBoard } from "./outage";
export type { Fetch } from "./fetchXml";
export { writeFetchXml } from "./fetchXml";
export { writeQuery } from "./query";
export {
  readLabel,
  readLookupTable,
  readNumber,
  readRelated,
  readRows,
  readText,
  readTime,
  readVerbatim,
  type Row,
} from "./row";
export { createWebApiClient, type WebApiLike } from "./webApiClient";
