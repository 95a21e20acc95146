export type { Applied } from "./apply";
export { literalToValue } from "./convert";
export type { Expression, Literal } from "./expression";
export {
  ODataFault,
  type FaultCode,
  faultCodes,
  syntaxFault,
  unknownProperty,
  unknownRecord,
  unknownResource,
  unsupported,
} from "./fault";
export { lowerFilter } from "./lower";
export type { Expansion } from "./expansion";
export { type Asker, type ReadOptions, parseOptions } from "./options";
export { type PageCookie, writeSkipToken } from "./page";
export { parseExpression } from "./parseExpression";
export { columnOf, findLogicalPlace, findPlace, lookupBehind, servedTable, wireName } from "./paths";
export { type Resource, type RowKey, parseResource, readSegment } from "./resource";
