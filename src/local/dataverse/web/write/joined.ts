import type { Join, LookupValue, TableSchema } from "#dataverse/tables";
import { ODataFault, faultCodes, type RowKey, servedTable, unknownResource } from "#local/dataverse/odata";
import type { Call } from "#local/dataverse/web/wire";
import { expectId } from "#local/dataverse/web/read";
import { readLink } from "./links";
import { emptyResponse, type WebResponse } from "#local/dataverse/web/wire";
import { readJson } from "./payload";
import { expectLink } from "#local/dataverse/web/wire";
import { readSet } from "#local/dataverse/web/read";
import { ownColumn, readRows } from "#local/dataverse/web/read";
import { wrongMethod } from "#local/dataverse/web/wire";

type Joined = {
  readonly table: TableSchema;
  readonly key: RowKey;
  readonly join: Join;
  readonly inside: string | null;
};

/** Rows that join two rows, by the ids of both. */
function findPairs(call: Call, { between, own, other }: Join, id: string): ReadonlyMap<string, string> {
  const { logical, id: key } = servedTable(call.store.schema, between);
  const filter = { kind: "compare", path: ownColumn(own), by: "eq", value: id } as const;
  const rows = readRows(call.store, { table: logical, columns: [other], filter, order: [], limit: 5000, offset: 0 });
  return new Map(rows.map((row) => [String(row[other]), String(row[key])]));
}

/** A many-to-many relationship of a row: its rows (GET), and `$ref` to join another (POST) or part one (DELETE with `?$id=`). */
export function answerJoin(call: Call, joined: Joined, [next, ...deeper]: readonly string[]): WebResponse {
  const { table, key, join, inside } = joined;
  if (deeper.length > 0 || (next !== undefined && next !== "$ref")) throw unknownResource(deeper[0] ?? next ?? "");
  const pairs = findPairs(call, join, expectId(call.store, table, key));
  if (next === "$ref") return changePairs(call, joined, pairs);
  if (call.method !== "GET" || inside !== null) throw wrongMethod(call.method);
  const target = servedTable(call.store.schema, join.target);
  return readSet(call, target, { kind: "among", path: ownColumn(target.id), values: [...pairs.keys()] });
}

/** The row that a `$ref` names: in its body, in `?$id=`, or in parentheses. */
function readNamed(call: Call, target: TableSchema, inside: string | null): LookupValue<string> {
  if (call.method === "POST") return readLink(call, readJson(call)["@odata.id"], target);
  return readLink(call, inside === null ? call.address.query.get("$id") : `${target.set}(${inside})`, target);
}

function changePairs(call: Call, joined: Joined, pairs: ReadonlyMap<string, string>): WebResponse {
  const { table, key, join, inside } = joined;
  const target = servedTable(call.store.schema, join.target);
  expectLink(call.permit, table.logical, target.logical);
  if (call.method !== "POST" && call.method !== "DELETE") throw wrongMethod(call.method);
  const linked = readNamed(call, target, inside);
  const pair = pairs.get(linked.id);
  if (call.method === "DELETE") {
    if (pair === undefined) throw new ODataFault(404, faultCodes.unknownRecord, "The rows are not linked.");
    call.store.remove(join.between, pair);
    return emptyResponse(204);
  }
  if (pair !== undefined) throw new ODataFault(412, faultCodes.duplicate, "The rows are linked already.");
  const owner = { table: table.logical, id: expectId(call.store, table, key) };
  call.store.insert(join.between, { [join.own]: owner, [join.other]: linked }, call.userId);
  return emptyResponse(204);
}
