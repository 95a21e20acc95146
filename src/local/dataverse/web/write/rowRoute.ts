import type { Collection, Column, TableSchema } from "#dataverse/tables";
import {
  columnOf,
  lookupBehind,
  readSegment,
  type RowKey,
  servedTable,
  syntaxFault,
  unknownProperty,
  unknownResource,
  unsupported,
} from "#local/dataverse/odata";
import { isPolymorphic, pointerOf, tableColumn } from "#local/dataverse/store";
import type { Call } from "#local/dataverse/web/wire";
import { countWithin, createWithin, readWithin } from "./collection";
import type { Crossing } from "./crossing";
import { answerJoin } from "./joined";
import { expectRow } from "#local/dataverse/web/read";
import { emptyResponse, jsonResponse, textResponse, type WebResponse } from "#local/dataverse/web/wire";
import { readJson } from "./payload";
import { expectAccess } from "#local/dataverse/web/wire";
import { readOne } from "#local/dataverse/web/read";
import { changeReferences } from "./references";
import { showValue } from "#local/dataverse/web/read";
import { deleteOne, setProperty, upsertOne } from "./write";
import { wrongMethod } from "#local/dataverse/web/wire";

/** Answers a request on one row, or on what lies below it: a property, a navigation property, its $ref or $count. */
export function answerRow(call: Call, table: TableSchema, key: RowKey, rest: readonly string[]): WebResponse {
  if (call.method === "GET") expectAccess(call.permit, "read", table.logical);
  const [segment, ...deeper] = rest;
  if (segment === undefined) return answerWhole(call, table, key);
  if (segment.startsWith("Microsoft.Dynamics.CRM."))
    throw unsupported(`The bound operation '${segment.slice(0, 100)}'`);
  const { name, inside } = readSegment(segment);
  const join = call.store.schema.findJoin(table.logical, name);
  if (join) return answerJoin(call, { table, key, join, inside }, deeper);
  const relationship = call.store.schema.findNavigation(table.logical, name);
  if (relationship === undefined) return answerProperty(call, table, key, [name, ...deeper]);
  return answerNavigation(call, { table, key, relationship, inside }, deeper);
}

function answerWhole(call: Call, table: TableSchema, key: RowKey): WebResponse {
  switch (call.method) {
    case "GET":
      return readOne(call, table, key);
    case "PATCH":
      return upsertOne(call, table, key);
    case "DELETE":
      return deleteOne(call, table, key);
    default:
      throw wrongMethod(call.method);
  }
}

function answerProperty(
  call: Call,
  table: TableSchema,
  key: RowKey,
  [name = "", raw, ...more]: readonly string[],
): WebResponse {
  const column = propertyOf(table, name);
  if (more.length > 0 || (raw !== undefined && raw !== "$value")) throw unknownResource(more[0] ?? raw ?? "");
  switch (call.method) {
    case "GET":
      return readProperty(call, { table, key, name, column }, raw !== undefined);
    case "PUT":
      return setProperty(call, table, key, name, readJson(call)["value"] ?? null);
    case "DELETE":
      return setProperty(call, table, key, name, null);
    default:
      throw wrongMethod(call.method);
  }
}

/** The column a wire name stands for; the platform's 400 for any other name. */
function propertyOf(table: TableSchema, name: string): Column {
  const lookup = lookupBehind(name);
  const column = columnOf(table, lookup ?? name);
  if (column === undefined || (column.kind === "lookup") !== (lookup !== null))
    throw unknownProperty(name, table.logical);
  return column;
}

type Property = { readonly table: TableSchema; readonly key: RowKey; readonly name: string; readonly column: Column };

/** A property's value in an object, or bare when $value asks for it; 204 when it has none. */
function readProperty(call: Call, { table, key, name, column }: Property, bare: boolean): WebResponse {
  const logical = lookupBehind(name) ?? name;
  const kept = expectRow(call.store, table, key, [logical])[logical] ?? null;
  if (kept === null) return emptyResponse(204);
  const value = showValue(column, kept);
  if (bare) return textResponse(typeof value === "string" ? value : JSON.stringify(value));
  const id = key.kind === "id" ? key.id : "";
  return jsonResponse(200, { "@odata.context": `${call.address.root}$metadata#${table.set}(${id})/${name}`, value });
}

function answerNavigation(call: Call, crossing: Crossing, rest: readonly string[]): WebResponse {
  const { relationship } = crossing;
  if (rest.length === 1 && rest[0] === "$ref") return changeReferences(call, crossing);
  if (relationship.kind === "collection") return answerCollection(call, crossing, relationship, rest);
  const target = pointedKey(call, crossing);
  return target === null
    ? emptyResponse(204)
    : answerRow(call, servedTable(call.store.schema, relationship.target), target, rest);
}

function answerCollection(
  call: Call,
  { table, key, inside }: Crossing,
  collection: Collection,
  [next, ...deeper]: readonly string[],
): WebResponse {
  if (inside !== null) throw unsupported(`A key on '${collection.navigation}'`);
  if (call.method === "POST" && next === undefined) return createWithin(call, table, key, collection);
  if (call.method !== "GET") throw wrongMethod(call.method);
  if (next === undefined) return readWithin(call, table, key, collection);
  if (next === "$count" && deeper.length === 0) return countWithin(call, table, key, collection);
  throw unknownResource(next);
}

function pointedKey(call: Call, { table, key, relationship }: Crossing): RowKey | null {
  const column = table.columns[relationship.column];
  if (column?.kind !== "lookup" || relationship.kind !== "reference") throw syntaxFault("Not a single row.");
  const columns = isPolymorphic(column)
    ? [relationship.column, tableColumn(relationship.column)]
    : [relationship.column];
  const pointer = pointerOf(expectRow(call.store, table, key, columns), relationship.column, column.targets);
  return pointer?.table === relationship.target ? { kind: "id", id: pointer.id } : null;
}
