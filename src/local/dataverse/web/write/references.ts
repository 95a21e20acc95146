import { ODataFault, faultCodes, parseExpression, servedTable, syntaxFault } from "#local/dataverse/odata";
import type { Call } from "#local/dataverse/web/wire";
import { pointingAt } from "./collection";
import type { Crossing } from "./crossing";
import { expectId } from "#local/dataverse/web/read";
import { readLink } from "./links";
import { emptyResponse, jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { readJson } from "./payload";
import { expectAccess, expectLink } from "#local/dataverse/web/wire";
import { ownColumn, readRows } from "#local/dataverse/web/read";
import { wrongMethod } from "#local/dataverse/web/wire";

/**
 * $ref: links rows (POST, PUT with `{"@odata.id": url}`), parts them (DELETE, naming the row of a collection in parentheses or in
 * `?$id=`), or lists the links there are (GET).
 */
export function changeReferences(call: Call, crossing: Crossing): WebResponse {
  switch (call.method) {
    case "GET":
      return listReferences(call, crossing);
    case "POST":
    case "PUT":
      return link(call, crossing, readJson(call)["@odata.id"]);
    case "DELETE":
      return part(call, crossing);
    default:
      throw wrongMethod(call.method);
  }
}

function link(call: Call, { table, key, relationship }: Crossing, url: unknown): WebResponse {
  const id = expectId(call.store, table, key);
  if (relationship.kind === "reference") {
    expectLink(call.permit, table.logical, relationship.target);
    const pointer = readLink(call, url, servedTable(call.store.schema, relationship.target));
    call.store.update(table.logical, id, { [relationship.column]: pointer }, call.userId);
  } else {
    const other = servedTable(call.store.schema, relationship.table);
    expectLink(call.permit, other.logical, table.logical);
    const child = readLink(call, url, other).id;
    call.store.update(other.logical, child, { [relationship.column]: { table: table.logical, id } }, call.userId);
  }
  return emptyResponse(204);
}

function part(call: Call, { table, key, relationship, inside }: Crossing): WebResponse {
  const [from, to] =
    relationship.kind === "reference" ? [table.logical, relationship.target] : [relationship.table, table.logical];
  expectLink(call.permit, from, to);
  if (relationship.kind === "reference") {
    call.store.update(table.logical, expectId(call.store, table, key), { [relationship.column]: null }, call.userId);
    return emptyResponse(204);
  }
  const other = servedTable(call.store.schema, relationship.table);
  const child = inside === null ? readLink(call, call.address.query.get("$id"), other).id : readId(inside);
  const [found] = readRows(call.store, {
    table: other.logical,
    columns: [],
    filter: {
      kind: "and",
      of: [
        pointingAt(call, table, key, relationship),
        { kind: "compare", path: ownColumn(other.id), by: "eq", value: child },
      ],
    },
    order: [],
    limit: 1,
    offset: 0,
  });
  if (found === undefined) throw new ODataFault(404, faultCodes.unknownRecord, "The rows are not linked.");
  call.store.update(other.logical, child, { [relationship.column]: null }, call.userId);
  return emptyResponse(204);
}

function listReferences(call: Call, { table, key, relationship }: Crossing): WebResponse {
  if (relationship.kind !== "collection") throw syntaxFault("$ref of a single row is read by $select of its lookup.");
  const other = servedTable(call.store.schema, relationship.table);
  expectAccess(call.permit, "read", other.logical);
  const filter = pointingAt(call, table, key, relationship);
  const rows = readRows(call.store, { table: other.logical, columns: [], filter, order: [], limit: 5000, offset: 0 });
  const { root } = call.address;
  return jsonResponse(200, {
    "@odata.context": `${root}$metadata#Collection($ref)`,
    value: rows.map((row) => ({ "@odata.id": `${root}${other.set}(${String(row[other.id])})` })),
  });
}

function readId(inside: string): string {
  const expression = parseExpression(inside);
  if (expression.kind === "literal" && expression.literal.type === "guid") return expression.literal.value;
  throw syntaxFault(`'${inside.slice(0, 60)}' is no key.`);
}
