import type { Collection, Reference, TableSchema } from "#dataverse/tables";
import { columnOf, lookupBehind, ODataFault, faultCodes, servedTable, syntaxFault } from "#local/dataverse/odata";
import type { Call } from "#local/dataverse/web/wire";
import { readLink } from "./links";

/** What a body says of a row: its own values, rows to be made with it, and rows to be linked to it. */
export type Payload = {
  readonly values: Readonly<Record<string, unknown>>;
  /** Rows to be made first: this row's lookups will point at them. */
  readonly parents: readonly {
    readonly reference: Reference;
    readonly payload: Payload;
    readonly table: TableSchema;
  }[];
  readonly children: readonly {
    readonly collection: Collection;
    readonly payload: Payload;
    readonly table: TableSchema;
  }[];
  readonly joined: readonly { readonly collection: Collection; readonly id: string }[];
};

type Draft = { -readonly [Part in keyof Payload]: Payload[Part] };

const deepest = 8;
const bind = "@odata.bind";

/** A request's body as a JSON object. 400 for anything else. */
export function readJson({ body }: Call): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body ?? "");
    if (isObject(read)) return read;
  } catch {
    // Told below.
  }
  throw syntaxFault("The request body must be a JSON object.");
}

/**
 * Holds a body against a table. Columns the platform writes itself are ignored, as there; names it does not know answer the
 * platform's 400. Nested rows (deep insert) are read with it.
 */
export function readPayload(
  call: Call,
  table: TableSchema,
  body: Readonly<Record<string, unknown>>,
  depth = 0,
): Payload {
  if (depth > deepest) throw syntaxFault("The body nests too deeply.");
  const draft: Draft = { values: {}, parents: [], children: [], joined: [] };
  for (const [name, value] of Object.entries(body)) {
    if (name.endsWith(bind)) readBind(call, table, name.slice(0, -bind.length), value, draft);
    else if (!name.includes("@")) readProperty(call, table, name, value, { draft, depth });
  }
  return draft;
}

function readProperty(
  call: Call,
  table: TableSchema,
  name: string,
  value: unknown,
  { draft, depth }: { readonly draft: Draft; readonly depth: number },
): void {
  const column = columnOf(table, name);
  if (column !== undefined && column.kind !== "lookup") {
    if (column.readOnly !== true) draft.values = { ...draft.values, [name]: value };
    return;
  }
  const relationship = call.store.schema.findNavigation(table.logical, name);
  if (relationship === undefined) throw undeclared(table, name);
  if (relationship.kind === "reference") {
    if (value === null) draft.values = { ...draft.values, [relationship.column]: null };
    else
      draft.parents = [
        ...draft.parents,
        { reference: relationship, ...nested(call, relationship.target, value, depth) },
      ];
    return;
  }
  if (!Array.isArray(value)) throw badPayload(table, `'${name}' must be a list of rows.`);
  draft.children = [
    ...draft.children,
    ...value.map((each) => ({ collection: relationship, ...nested(call, relationship.table, each, depth) })),
  ];
}

function readBind(call: Call, table: TableSchema, name: string, value: unknown, draft: Draft): void {
  const relationship = call.store.schema.findNavigation(table.logical, name);
  if (relationship === undefined) throw undeclared(table, name);
  if (relationship.kind === "reference") {
    const pointer = value === null ? null : readLink(call, value, servedTable(call.store.schema, relationship.target));
    draft.values = { ...draft.values, [relationship.column]: pointer };
    return;
  }
  const links: readonly unknown[] = Array.isArray(value) ? value : [];
  const target = servedTable(call.store.schema, relationship.table);
  const joined = links.map((link) => ({ collection: relationship, id: readLink(call, link, target).id }));
  draft.joined = [...draft.joined, ...joined];
}

function nested(
  call: Call,
  logical: string,
  value: unknown,
  depth: number,
): { readonly payload: Payload; readonly table: TableSchema } {
  const table = servedTable(call.store.schema, logical);
  if (!isObject(value)) throw badPayload(table, "A nested row must be an object.");
  return { table, payload: readPayload(call, table, value, depth + 1) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function undeclared(table: TableSchema, name: string): ODataFault {
  return lookupBehind(name) === null
    ? badPayload(
        table,
        `The property '${name.slice(0, 100)}' does not exist on type 'Microsoft.Dynamics.CRM.${table.logical}'. Make sure to only use property names that are defined by the type.`,
      )
    : badPayload(
        table,
        "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.",
      );
}

function badPayload(table: TableSchema, message: string): ODataFault {
  return new ODataFault(
    400,
    faultCodes.badPayload,
    `Error identified in Payload provided by the user for Entity :'${table.set}' ----> InnerException : Microsoft.OData.ODataException: ${message}`,
  );
}
