import type { TableSchema } from "#dataverse/tables";
import { columnOf, lowerFilter, ODataFault, faultCodes, parseExpression, syntaxFault } from "#local/dataverse/odata";
import type { Condition } from "#local/dataverse/query";
import { searchedColumns, type SqlRow } from "#local/dataverse/store";
import { askerOf, type Call } from "#local/dataverse/web/wire";
import { highlight } from "./highlight";
import type { WebResponse } from "#local/dataverse/web/wire";
import { readJson } from "#local/dataverse/web/write";
import { narrow } from "#local/dataverse/web/read";
import { mayDo } from "#local/dataverse/web/wire";
import { showValue } from "#local/dataverse/web/read";
import { objectTypeCodes, searchable, wrapped } from "./searchTables";
import { type Hit, readHits, searchText } from "./textSearch";

type Json = Readonly<Record<string, unknown>>;
type Found = { readonly hit: Hit; readonly searched: Searched };
type Searched = { readonly table: TableSchema; readonly columns: readonly string[]; readonly filter: Condition | null };

/**
 * The searchquery action of Dataverse search. As there: 1 to 100 characters, at most 100 hits, and the answer is JSON inside a
 * text. Facets, suggestions and Lucene operators are not served: special characters are read as spaces.
 */
export function answerSearch(call: Call): WebResponse {
  if (call.searchStatus !== "provisioned") {
    throw new ODataFault(400, faultCodes.badArgument, "Dataverse search is not provisioned for this organization.");
  }
  const body = readJson(call);
  const question = body["search"];
  if (typeof question !== "string" || question.trim() === "") throw syntaxFault("The parameter 'search' is missing.");
  if (question.length > 100) {
    throw new ODataFault(400, faultCodes.badArgument, "The search term must have at most 100 characters.");
  }
  const top = readCount(body["top"], 50, 100);
  const skip = readCount(body["skip"], 0, 1000);
  // Who may not read a table finds nothing in it; that is no error, as on the platform.
  const readable = readEntities(call, body).filter(({ table }) => mayDo(call.permit, "read", table.logical));
  const hits = readable.flatMap((searched) =>
    searchText(call.store, { ...searched, columns: [], question, limit: skip + top }).map((hit) => ({ hit, searched })),
  );
  const answered = hits.sort((a, b) => b.hit.score - a.hit.score).slice(skip, skip + top);
  const response = {
    Error: null,
    Value: readAnswered(call, readable, answered).map((found) => showHit(found, question)),
    Facets: {},
    QueryContext: null,
    Count: body["count"] === true ? hits.length : -1,
  };
  return wrapped(call, "searchqueryResponse", response);
}

/** The searchstatus function. */
export function answerSearchStatus(call: Call): WebResponse {
  return wrapped(call, "searchstatusResponse", {
    value: {
      status: call.searchStatus,
      lockboxstatus: "Disabled",
      cmkstatus: "Disabled",
      entitystatusresults: searchable
        .filter((name) => call.store.schema.has(name))
        .map((entitylogicalname) => ({
          entitylogicalname,
          entitystatus: "EntitySyncComplete",
        })),
    },
  });
}

/** `entities` is itself JSON in a text: the tables to search, what to answer of them, and a filter for each. */
function readEntities(call: Call, body: Json): readonly Searched[] {
  const given = body["entities"];
  const entities: unknown =
    given === undefined || given === null ? searchable.map((name) => ({ name })) : parseList(given);
  if (!Array.isArray(entities))
    throw syntaxFault("The parameter 'entities' must be a list, written as JSON in a text.");
  const shared = body["filter"];
  return entities.map((entity: Json) => {
    const name = entity["name"] ?? entity["Name"];
    const table = typeof name === "string" && searchable.includes(name) ? call.store.schema.findTable(name) : undefined;
    if (table === undefined) throw syntaxFault(`The table '${String(name).slice(0, 60)}' is not enabled for search.`);
    const columns = entity["selectColumns"] ?? entity["selectcolumns"] ?? [];
    return {
      table,
      columns: (Array.isArray(columns) ? columns : [])
        .map(String)
        .filter((column) => columnOf(table, column) !== undefined),
      filter: narrow(readFilter(call, table, entity["filter"]), readFilter(call, table, shared)),
    };
  });
}

function readFilter(call: Call, table: TableSchema, text: unknown): Condition | null {
  if (typeof text !== "string" || text.trim() === "") return null;
  return lowerFilter(parseExpression(text), { table, variable: null, aliases: new Map(), ...askerOf(call) });
}

function parseList(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    return null;
  }
}

/** What of the found rows is answered and marked; one question to the store for each table. */
function readAnswered(call: Call, tables: readonly Searched[], found: readonly Found[]): readonly Found[] {
  const rows = new Map<Found, SqlRow>();
  for (const searched of tables) {
    const here = found.filter((one) => one.searched === searched);
    const columns = [...searched.columns, ...searchedColumns(searched.table.logical)];
    const full = readHits(
      call.store,
      searched.table,
      here.map(({ hit }) => hit),
      columns,
    );
    here.forEach((one, at) => rows.set(one, full[at] ?? one.hit.row));
  }
  return found.map((one) => ({ ...one, hit: { ...one.hit, row: rows.get(one) ?? one.hit.row } }));
}

function showHit({ hit: { row, score }, searched: { table, columns } }: Found, question: string): Json {
  const attributes = columns.map((name) => {
    const column = columnOf(table, name);
    return [name, column === undefined ? null : showValue(column, row[name] ?? null)] as const;
  });
  return {
    Id: row[table.id],
    EntityName: table.logical,
    ObjectTypeCode: objectTypeCodes[table.logical] ?? 0,
    Attributes: { ...Object.fromEntries(attributes), "@search.objecttypecode": objectTypeCodes[table.logical] ?? 0 },
    Highlights: highlight(row, searchedColumns(table.logical), question),
    Score: score,
  };
}

function readCount(value: unknown, preset: number, most: number): number {
  if (value === undefined || value === null) return preset;
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > most) {
    throw syntaxFault(`A number from 0 to ${most} was expected.`);
  }
  return Number(value);
}
