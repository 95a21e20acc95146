export { literalToValue } from "./convert";
export type { Expression } from "./expression";
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
export { writeSkipToken } from "./page";
export { parseExpression } from "./parseExpression";
export { columnOf, findLogicalPlace, lookupBehind, servedTable, wireName } from "./paths";
export { type RowKey, parseResource, readSegment } from "./resource";
