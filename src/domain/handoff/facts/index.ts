export { readHandedFacts, readHandedGaps } from "./handedFacts";
export { splitName } from "./names";
export { isEmptyText, toPlainValue } from "./plainValue";
