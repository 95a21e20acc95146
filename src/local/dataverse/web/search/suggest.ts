import type { TableSchema } from "#dataverse/tables";
import { ODataFault, faultCodes } from "#local/dataverse/odata";
import type { SqlRow } from "#local/dataverse/store";
import type { Call } from "#local/dataverse/web/wire";
import { readJson } from "#local/dataverse/web/write";
import { mayDo } from "#local/dataverse/web/wire";
import { ownColumn, readRows } from "#local/dataverse/web/read";
import { objectTypeCodes, searchable, wrapped } from "./searchTables";
import type { WebResponse } from "#local/dataverse/web/wire";

type Suggestion = { readonly table: TableSchema; readonly row: SqlRow; readonly name: string; readonly at: number };

/**
 * The searchsuggest action: rows of the searchable tables whose name has a word that begins with the text, at most `top` (5). As
 * there: 3 to 100 characters, the answer is JSON inside a text, and what matched is marked. No fuzzy matching here.
 */
export function answerSuggest(call: Call): WebResponse {
  const found = findSuggestions(call);
  return wrapped(call, "searchsuggestResponse", {
    Error: null,
    Value: found.map(({ table, row, name, at }) => ({
      Text: mark(name, at, textOf(call).length),
      Document: {
        "@search.objectid": row[table.id],
        "@search.entityname": table.logical,
        "@search.objecttypecode": objectTypeCodes[table.logical] ?? 0,
        [table.name]: name,
      },
    })),
    QueryContext: null,
  });
}

/** The searchautocomplete action: the text completed to a whole word; an empty text when nothing begins so. */
export function answerAutocomplete(call: Call): WebResponse {
  const [first] = findSuggestions(call);
  const rest = first === undefined ? "" : first.name.slice(first.at);
  const length = textOf(call).length;
  const end = [...rest.slice(length)].findIndex((sign) => !/[\p{L}\p{N}]/u.test(sign));
  const word = end < 0 ? rest : rest.slice(0, length + end);
  const Value = first === undefined ? "" : `{crmhit}${word.toLowerCase()}{/crmhit}`;
  return wrapped(call, "searchautocompleteResponse", { Error: null, Value, QueryContext: null });
}

function findSuggestions(call: Call): readonly Suggestion[] {
  if (call.searchStatus !== "provisioned") {
    throw new ODataFault(400, faultCodes.badArgument, "Dataverse search is not provisioned for this organization.");
  }
  const text = textOf(call);
  const given = readJson(call)["top"];
  const top = typeof given === "number" && given >= 1 && given <= 100 ? Math.floor(given) : 5;
  return searchable
    .flatMap((logical) => call.store.schema.findTable(logical) ?? [])
    .filter((table) => mayDo(call.permit, "read", table.logical))
    .flatMap((table) => suggestFrom(call, table, text, top))
    .sort((a, b) => a.at - b.at)
    .slice(0, top);
}

function suggestFrom({ store }: Call, table: TableSchema, text: string, top: number): readonly Suggestion[] {
  const path = ownColumn(table.name);
  const rows = readRows(store, {
    table: table.logical,
    columns: [table.name],
    filter: {
      kind: "or",
      of: [
        { kind: "text", path, at: "start", text },
        { kind: "text", path, at: "anywhere", text: ` ${text}` },
      ],
    },
    order: [{ path, descending: false }],
    limit: top,
    offset: 0,
  });
  return rows.map((row) => {
    const name = String(row[table.name]);
    return { table, row, name, at: ` ${name}`.toLowerCase().indexOf(` ${text.toLowerCase()}`) };
  });
}

function textOf(call: Call): string {
  const text = readJson(call)["search"];
  if (typeof text !== "string" || text.trim().length < 3 || text.length > 100) {
    throw new ODataFault(400, faultCodes.badArgument, "The parameter 'search' must have 3 to 100 characters.");
  }
  return text.trim();
}

function mark(name: string, at: number, length: number): string {
  return `${name.slice(0, at)}{crmhit}${name.slice(at, at + length)}{/crmhit}${name.slice(at + length)}`;
}
