export type {
  BigIntegerColumn,
  BooleanColumn,
  Choice,
  ChoiceColumn,
  Column,
  DateTimeColumn,
  DecimalColumn,
  GuidColumn,
  IntegerColumn,
  LookupColumn,
  LookupTarget,
  MultiChoiceColumn,
  TableNameColumn,
  TextColumn,
  Traits,
} from "./column";
export type { AlternateKey, TableSchema } from "./table";
export type { LookupValue, RowOf, ValueOf, WireRow } from "./rows";
export type { TableName, Tables } from "./tables";
export { allTables, findSet, findTable, isTableName, tables } from "./tables";
export type { Collection, PlacedLookup, Reference, Relationship } from "./relationships";
export { findNavigation, lookupsTo, navigationsOf } from "./relationships";
