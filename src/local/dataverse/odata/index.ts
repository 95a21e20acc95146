export { areComparable, isText, literalToValue, momentValue, textToValue } from "./convert";
export { countedStretch, dayOf, namedStretch, type Stretch } from "./days";
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
export { type DeltaToken, parseDeltaToken, writeDeltaToken } from "./deltaToken";
export { lowerFilter } from "./lower";
export type { Expansion } from "./expansion";
export { type ReadOptions, parseOptions } from "./options";
export { writeSkipToken } from "./page";
export { parseExpression } from "./parseExpression";
export { columnOf, findLogicalPlace, lookupBehind, servedTable, wireName } from "./paths";
export { type RowKey, parseResource, readSegment } from "./resource";
export type { Asker } from "./setting";
export { splitOutside } from "./split";
