export { countChanges, readChanges, wantsChanges } from "./changes";
export { readCriteria } from "./criteria";
export { answerCsdl, answerDefinitions } from "./definitions";
export { readFetch } from "./fetch";
export { expectId, expectRow, findRow, keyValues } from "./keys";
export { appliedTo, narrow, readOne, readSet } from "./read";
export { columnsToRead, countRows, ownColumn, readRows } from "./readRows";
export { etagOf, representRows, showValue } from "./represent";
