export type { FxScope } from "./evaluate";
export { readDate } from "./dateFunctions";
export { evaluate, type Formula, readFormula } from "./formula";
export { functionNames } from "./functions";
export { findPattern, type Pattern, readPattern } from "./patterns";
export {
  FxError,
  type FxRecord,
  fromPlain,
  isBlank,
  isRecord,
  isTable,
  readField,
  joinTexts,
  Moment,
  toBoolean,
  toJson,
  toNumber,
  toTable,
  toText,
  type Value,
} from "./value";
