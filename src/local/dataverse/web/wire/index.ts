export { type Address, createQueryReader, isServiceUrl, readAddress, writeQuery } from "./address";
export { answerBatch } from "./batch";
export { type Additions, askerOf, type Call, type SearchStatus } from "./call";
export { concernedTable, pathBelow } from "./concerned";
export { createRequestCounter, type RequestCount } from "./counter";
export { type Disturbance, disturbedResponse, type Interference } from "./disturbance";
export { createEntrance, type Entry } from "./entrance";
export { failureResponse } from "./failures";
export {
  emptyResponse,
  type Headers,
  jsonResponse,
  largestBody,
  readHeaders,
  textResponse,
  type WebRequest,
  type WebResponse,
} from "./message";
export type { Plan, Plans } from "./plan";
export { type Preferences, readPreferences } from "./prefer";
export { expectAccess, expectAll, expectLink, expectReads, expectWholeTable, mayDo, type Permit } from "./privileges";
export { isUser } from "./users";
export { wrongMethod } from "./wrongMethod";
