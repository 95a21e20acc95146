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
export { tablesOf, tablesOfJoins, tablesOnWay } from "./tablesOf";
export { countLimit, countToSql, groupsToSql, rowsToSql, rowToSql } from "./selectSql";
