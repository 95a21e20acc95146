import type { TableSchema } from "#dataverse/tables";
import { columnOf, ODataFault, faultCodes, type RowKey, syntaxFault, unknownRecord } from "#local/dataverse/odata";
import type { Call } from "#local/dataverse/web/wire";
import { findRow, keyValues } from "#local/dataverse/web/read";
import { expectAccess, expectLink } from "#local/dataverse/web/wire";
import { emptyResponse, type WebResponse } from "#local/dataverse/web/wire";
import { type Payload, readJson, readPayload } from "./payload";
import { appliedTo, readOne } from "#local/dataverse/web/read";
import { etagOf } from "#local/dataverse/web/read";

/** POST on a set: a new row, with the rows nested in it. `given` are values its place already settles. */
export function createOne(call: Call, table: TableSchema, given: Payload["values"] = {}): WebResponse {
  return call.store.transaction(() => {
    const payload = readPayload(call, table, readJson(call));
    const id = insertPayload(call, table, { ...payload, values: { ...payload.values, ...given } });
    return written(call, table, id, 201);
  });
}

/**
 * PATCH on a row: changes it, or creates it when it is not there. `If-Match: *` never creates (404), `If-None-Match: *` never
 * changes (412), `If-Match: <etag>` changes that version only (412).
 */
export function upsertOne(call: Call, table: TableSchema, key: RowKey): WebResponse {
  return call.store.transaction(() => {
    const row = checkVersion(call, table, key);
    const payload = readPayload(call, table, readJson(call));
    if (row !== null) return written(call, table, changePayload(call, table, String(row[table.id]), payload), 200);
    const values = { ...payload.values, ...keyValues(table, key) };
    return written(call, table, insertPayload(call, table, { ...payload, values }), 201);
  });
}

/** PUT on one property, `{"value": …}`; DELETE empties it (`value` null). */
export function setProperty(call: Call, table: TableSchema, key: RowKey, name: string, value: unknown): WebResponse {
  return call.store.transaction(() => {
    const row = checkVersion(call, table, key);
    if (row === null) throw unknownRecord(table.logical, key.kind === "id" ? key.id : "");
    changePayload(call, table, String(row[table.id]), readPayload(call, table, { [name]: value }));
    return emptyResponse(204);
  });
}

/** DELETE on a row. */
export function deleteOne(call: Call, table: TableSchema, key: RowKey): WebResponse {
  return call.store.transaction(() => {
    const row = checkVersion(call, table, key);
    if (row === null) throw unknownRecord(table.logical, key.kind === "id" ? key.id : "");
    expectAccess(call.permit, "delete", table.logical);
    call.additions.removing[table.logical]?.(call.permit, String(row[table.id]), call.store);
    call.store.remove(table.logical, String(row[table.id]));
    return emptyResponse(204);
  });
}

function insertPayload(call: Call, table: TableSchema, payload: Payload): string {
  expectAccess(call.permit, "create", table.logical);
  expectLinks(call, table, payload);
  const parents = payload.parents.map(({ reference, table: parent, payload: inner }) => {
    return [reference.column, { table: parent.logical, id: insertPayload(call, parent, inner) }] as const;
  });
  const id = call.store.insert(table.logical, { ...payload.values, ...Object.fromEntries(parents) }, call.userId);
  for (const { collection, table: child, payload: inner } of payload.children) {
    const values = { ...inner.values, [collection.column]: { table: table.logical, id } };
    insertPayload(call, child, { ...inner, values });
  }
  joinRows(call, table, id, payload);
  return id;
}

function changePayload(call: Call, table: TableSchema, id: string, payload: Payload): string {
  expectAccess(call.permit, "write", table.logical);
  expectLinks(call, table, payload);
  if (payload.parents.length + payload.children.length > 0)
    throw syntaxFault("Nested rows can be created, not changed.");
  call.store.update(table.logical, id, payload.values, call.userId);
  joinRows(call, table, id, payload);
  return id;
}

/** Whoever points a row at another puts it on that one. */
function expectLinks({ permit }: Call, table: TableSchema, { values, joined }: Payload): void {
  for (const [name, value] of Object.entries(values)) {
    if (columnOf(table, name)?.kind !== "lookup" || typeof value !== "object" || value === null) continue;
    expectLink(permit, table.logical, "table" in value ? String(value.table) : "");
  }
  joined.forEach(({ collection }) => expectLink(permit, collection.table, table.logical));
}

function joinRows(call: Call, table: TableSchema, id: string, { joined }: Payload): void {
  for (const { collection, id: other } of joined) {
    call.store.update(collection.table, other, { [collection.column]: { table: table.logical, id } }, call.userId);
  }
}

/** The row as it stands, null when absent, after the conditions the request makes. */
function checkVersion({ store, headers }: Call, table: TableSchema, key: RowKey) {
  const row = findRow(store, table, key);
  const match = headers.get("if-match");
  if (headers.get("if-none-match") === "*" && row !== null) {
    throw new ODataFault(412, faultCodes.duplicate, "A record with matching key values already exists.");
  }
  if (match !== undefined && row === null) throw unknownRecord(table.logical, key.kind === "id" ? key.id : "");
  if (match !== undefined && match !== "*" && row !== null && match !== etagOf(row)) {
    throw new ODataFault(
      412,
      faultCodes.versionMismatch,
      "The version of the existing record doesn't match the RowVersion property provided.",
    );
  }
  return row;
}

/** Answers a write, inside its transaction: a row that cannot be shown as asked is not written either. */
function written(call: Call, table: TableSchema, id: string, status: number): WebResponse {
  const url = `${call.address.root}${table.set}(${id})`;
  if (!call.preferences.representation) return emptyResponse(204, { "OData-EntityId": url, Location: url });
  const shown = readOne(call, table, { kind: "id", id }, status);
  return { ...shown, headers: { ...shown.headers, "OData-EntityId": url, ...appliedTo(call) } };
}
