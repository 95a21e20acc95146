import type { Collection, TableSchema } from "#dataverse/tables";
import { parseOptions, type RowKey, servedTable } from "#local/dataverse/odata";
import type { Condition } from "#local/dataverse/query";
import { isPolymorphic, tableColumn } from "#local/dataverse/store";
import { askerOf, type Call } from "#local/dataverse/web/wire";
import { expectId } from "#local/dataverse/web/read";
import { textResponse, type WebResponse } from "#local/dataverse/web/wire";
import { expectReads } from "#local/dataverse/web/wire";
import { narrow, readSet } from "#local/dataverse/web/read";
import { countRows, ownColumn } from "#local/dataverse/web/read";
import { createOne } from "./write";

/** GET on a collection-valued navigation property. */
export function readWithin(call: Call, owner: TableSchema, key: RowKey, collection: Collection): WebResponse {
  return readSet(call, servedTable(call.store.schema, collection.table), pointingAt(call, owner, key, collection));
}

/** POST on it: a new row that points at its owner. */
export function createWithin(call: Call, owner: TableSchema, key: RowKey, collection: Collection): WebResponse {
  const id = expectId(call.store, owner, key);
  return createOne(call, servedTable(call.store.schema, collection.table), {
    [collection.column]: { table: owner.logical, id },
  });
}

/** GET on its $count. */
export function countWithin(call: Call, owner: TableSchema, key: RowKey, collection: Collection): WebResponse {
  return countSet(call, servedTable(call.store.schema, collection.table), pointingAt(call, owner, key, collection));
}

/** GET on `set/$count`: a bare number, at most 5,000 as on the platform. */
export function countSet(call: Call, table: TableSchema, within: Condition | null = null): WebResponse {
  const options = parseOptions(table, call.address.query, askerOf(call));
  expectReads(call.permit, table, options);
  return textResponse(String(countRows(call.store, table, narrow(options.filter, within)).count));
}

/** The rows whose lookup points at the row a key names; 404 when that row is not there. */
export function pointingAt(call: Call, owner: TableSchema, key: RowKey, collection: Collection): Condition {
  const value = expectId(call.store, owner, key);
  const points: Condition = { kind: "compare", path: ownColumn(collection.column), by: "eq", value };
  const column = servedTable(call.store.schema, collection.table).columns[collection.column];
  if (column === undefined || !isPolymorphic(column)) return points;
  const which = ownColumn(tableColumn(collection.column));
  return { kind: "and", of: [points, { kind: "compare", path: which, by: "eq", value: owner.logical }] };
}
