export type { EvalData, Fold, Split } from "./data";
export type { EvalRow, EvalTable, EvalTask, TaskResult } from "./task";
export { eachTimed, everyNth } from "./timing";
