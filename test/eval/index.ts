export { inquire, toTurn } from "./ask";
export type { EvalData, Fold, Split } from "./data";
export type { LibraryDocument, LibrarySearch } from "./libraries";
export { openLunr, openMiniSearch } from "./libraries";
export { accuracyOf, firstRelevant, hitAt, macroF1Of, mean, ndcgAt, reciprocalAt } from "./metrics";
export type { Ranked } from "./ranking";
export { placesOf, rankingFigures } from "./ranking";
export type { EvalRow, EvalTable, EvalTask, TaskResult } from "./task";
export { eachTimed, everyNth } from "./timing";
