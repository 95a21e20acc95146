export type {
  Comparison,
  Condition,
  DatePart,
  Group,
  GroupQuery,
  Join,
  Measure,
  Order,
  Path,
  RowQuery,
  Selected,
  Step,
} from "./query";
export { unpackRows } from "./pack";
export { tablesOf, tablesOfJoins, tablesOnWay } from "./tablesOf";
export { type RowsFragment, countLimit, countToSql, groupsToSql, rowsToSql, rowToSql } from "./selectSql";
