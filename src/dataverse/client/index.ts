export type { Condition, DataverseClient, Table } from "./client";
export { DataverseError, isFailure } from "./dataverseError";
export { createFetchClient } from "./fetchClient";
export { allOf, anyOf, type Filter, hasId, quote, where } from "./filter";
export { createGuard } from "./guard";
export { type Guid, readGuid, toGuid } from "./guid";
export { writeQuery } from "./query";
export { readLabel, readLookupTable, readNumber, readRelated, readRows, readText, readTime, type Row } from "./row";
export { createWebApiClient, type WebApiLike } from "./webApiClient";
