export type {
  Choice,
  ChoiceColumn,
  Column,
  DecimalColumn,
  IntegerColumn,
  LookupColumn,
  MultiChoiceColumn,
} from "./column";
export type { TableMap, TableSchema } from "./table";
export type { LookupValue, RowIn, RowOf, WireRow } from "./rows";
export type { TableName, Tables } from "./tables";
export { tables } from "./tables";
export type { Collection, Reference, Relationship } from "./relationships";
export type { Join } from "./joins";
export { createSchema, schema, type Schema } from "./schema";
