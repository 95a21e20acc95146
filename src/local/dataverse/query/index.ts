export type { Comparison, Condition, GroupQuery, Measure, Order, Path, RowQuery, Step } from "./query";
export { countLimit, countToSql, groupsToSql, rowsToSql } from "./selectSql";
