import type { Schema, TableSchema } from "#dataverse/tables";
import {
  type Definition,
  describeColumns,
  describeKeys,
  describeManyToOne,
  describeOneToMany,
  describeTable,
  filterDefinitions,
  writeCsdl,
} from "#local/dataverse/metadata";
import {
  ODataFault,
  faultCodes,
  parseExpression,
  readSegment,
  splitOutside,
  syntaxFault,
  unknownResource,
  unsupported,
} from "#local/dataverse/odata";
import type { Call } from "#local/dataverse/web/wire";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { wrongMethod } from "#local/dataverse/web/wire";

const parts: Readonly<Record<string, (schema: Schema, table: TableSchema) => readonly Definition[]>> = {
  Attributes: describeColumns,
  Keys: describeKeys,
  ManyToOneRelationships: describeManyToOne,
  OneToManyRelationships: describeOneToMany,
  ManyToManyRelationships: () => [],
};

const typePrefix = "Microsoft.Dynamics.CRM.";

/** GET $metadata: every table, function and action served here, as CSDL. */
export function answerCsdl({ method, store }: Call): WebResponse {
  if (method !== "GET") throw wrongMethod(method);
  return {
    status: 200,
    headers: { "Content-Type": "application/xml", "OData-Version": "4.0" },
    body: writeCsdl(store.schema),
  };
}

/**
 * GET below EntityDefinitions: all tables, one by LogicalName or MetadataId, and of that one its Attributes, Keys and
 * relationships, whole or one by one, cast to a type if need be. $select, $filter and $expand apply. Metadata is not changed here.
 */
export function answerDefinitions(call: Call): WebResponse {
  if (call.method !== "GET") throw unsupported("Changing metadata");
  const [first = "", ...rest] = call.address.segments;
  const key = readSegment(first).inside;
  if (key === null) {
    if (rest.length > 0) throw unknownResource(rest[0] ?? "");
    return answerMany(
      call,
      "EntityDefinitions",
      call.store.schema.all.map((table) => withParts(call, table)),
    );
  }
  const table = findDefined(call.store.schema, key);
  return rest.length === 0
    ? answerOne(call, "EntityDefinitions", withParts(call, table))
    : answerPart(call, table, rest);
}

function answerPart(call: Call, table: TableSchema, [segment = "", ...rest]: readonly string[]): WebResponse {
  const { name, inside } = readSegment(segment);
  const describe = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (describe === undefined) throw unknownResource(name);
  const cast = rest[0]?.startsWith(typePrefix) === true ? rest[0] : null;
  if (rest.length > (cast === null ? 0 : 1)) throw unsupported("A longer path in metadata");
  const all = describe(call.store.schema, table).filter((each) => cast === null || each["@odata.type"] === `#${cast}`);
  if (inside === null) return answerMany(call, `EntityDefinitions('${table.logical}')/${name}`, all);
  const [property, value] = readKey(inside);
  const found = all.find((each) => each[property] === value);
  if (found === undefined) throw notDefined(value);
  return answerOne(call, `EntityDefinitions('${table.logical}')/${name}`, found);
}

function answerMany({ address }: Call, what: string, all: readonly Definition[]): WebResponse {
  const value = filterDefinitions(all, address.query.get("$filter")).map((each) =>
    select(each, address.query.get("$select")),
  );
  return jsonResponse(200, { "@odata.context": `${address.root}$metadata#${what}`, value });
}

function answerOne({ address }: Call, what: string, definition: Definition): WebResponse {
  const context = `${address.root}$metadata#${what}/$entity`;
  return jsonResponse(200, { "@odata.context": context, ...select(definition, address.query.get("$select")) });
}

/** A table with the parts $expand asks for; they are kept whatever $select says. */
function withParts(call: Call, table: TableSchema): Definition {
  const expanded = splitOutside(call.address.query.get("$expand") ?? "", ",").map((part) => {
    const open = part.indexOf("(");
    const name = open < 0 ? part : part.slice(0, open);
    const describe = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (describe === undefined)
      throw syntaxFault(
        `Could not find a property named '${name.slice(0, 100)}' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.`,
      );
    const options = readOptions(open < 0 ? "" : part.slice(open + 1, -1));
    const kept = filterDefinitions(describe(call.store.schema, table), options.get("$filter"));
    return [name, kept.map((each) => select(each, options.get("$select")))] as const;
  });
  return { ...describeTable(call.store.schema, table), ...Object.fromEntries(expanded) };
}

function readOptions(text: string): ReadonlyMap<string, string> {
  return new Map(
    splitOutside(text, ";").map((option) => {
      const at = option.indexOf("=");
      return [option.slice(0, Math.max(0, at)).trim(), option.slice(at + 1).trim()];
    }),
  );
}

/** The id always comes along, and so does what $expand brought. */
function select(definition: Definition, text: string | undefined): Definition {
  if (text === undefined || text.trim() === "" || text.trim() === "*") return definition;
  const names = splitOutside(text, ",");
  const unknown = names.find((name) => !Object.hasOwn(definition, name) && !optional.has(name));
  if (unknown !== undefined)
    throw syntaxFault(
      `Could not find a property named '${unknown.slice(0, 100)}' on type 'Microsoft.Dynamics.CRM.MetadataBase'.`,
    );
  const kept = new Set([...names, "@odata.type", "MetadataId", ...Object.keys(parts)]);
  return Object.fromEntries(Object.entries(definition).filter(([name]) => kept.has(name)));
}

/** Properties that only some kinds of columns have. */
const optional = new Set([
  "MaxLength",
  "MinValue",
  "MaxValue",
  "Precision",
  "Format",
  "Targets",
  "OptionSet",
  "DefaultFormValue",
  "DefaultValue",
]);

function findDefined(schema: Schema, key: string): TableSchema {
  const [property, value] = readKey(key);
  const table = schema.all.find((each) => describeTable(schema, each)[property] === value);
  if (table === undefined) throw notDefined(value);
  return table;
}

/** "LogicalName='incident'", or a MetadataId. */
function readKey(inside: string): readonly [property: "LogicalName" | "MetadataId", value: string] {
  const named = inside.startsWith("LogicalName=");
  const expression = parseExpression(named ? inside.slice("LogicalName=".length) : inside.replace(/^MetadataId=/, ""));
  const literal = expression.kind === "literal" ? expression.literal : null;
  if (literal?.type !== (named ? "string" : "guid"))
    throw syntaxFault(`'${inside.slice(0, 60)}' is no key of a definition.`);
  return [named ? "LogicalName" : "MetadataId", literal.value];
}

/** Unverified: the code of a definition that is not there. */
function notDefined(value: string): ODataFault {
  const message = `Could not find an entity or attribute with the name or id '${value.slice(0, 100)}' in the metadata.`;
  return new ODataFault(404, faultCodes.unknownRecord, message);
}
