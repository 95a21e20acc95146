export type {
  Choice,
  ChoiceColumn,
  Column,
  DecimalColumn,
  IntegerColumn,
  LookupColumn,
  MultiChoiceColumn,
} from "./column";
export type { TableSchema } from "./table";
export type { LookupValue, RowOf, WireRow } from "./rows";
export type { TableName, Tables } from "./tables";
export { allTables, findSet, findTable, isTableName, tables } from "./tables";
export type { Collection, Reference, Relationship } from "./relationships";
export { findNavigation, lookupsTo, navigationsOf } from "./relationships";
export { findJoin, type Join } from "./joins";
