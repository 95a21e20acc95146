import type { Schema, TableSchema } from "#dataverse/tables";
import type { Expression } from "./expression";
import { syntaxFault, unknownResource, unsupported } from "./fault";
import { parseExpression } from "./parseExpression";
import { splitOutside } from "./split";

/** Which row: by its id, or by the columns of an alternate key with the constants given for them. */
export type RowKey =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "alternate"; readonly values: ReadonlyMap<string, Expression> };

/** What a URL's path names. `rest` are the segments after the row or set, e.g. ["Incident_Annotation", "$ref"]. */
export type Resource =
  | { readonly kind: "service" | "batch" | "metadata" | "definitions" }
  | { readonly kind: "set"; readonly table: TableSchema; readonly key: RowKey | null; readonly rest: readonly string[] }
  | { readonly kind: "operation"; readonly name: string };

const plain = /^[A-Za-z_$][\w.$]{0,255}$/;

/**
 * Reads a decoded path below the service root, e.g. "incidents(…)/Incident_Annotation". `isOperation` knows the unbound functions
 * and actions. Throws 404 for names that are nothing here, 400 for keys that cannot be read.
 */
export function parseResource(
  schema: Schema,
  segments: readonly string[],
  isOperation: (name: string) => boolean,
): Resource {
  const [first = "", ...rest] = segments;
  if (first === "") return { kind: "service" };
  if (first === "$batch") return { kind: "batch" };
  if (first === "$metadata" && rest.length === 0) return { kind: "metadata" };
  if (first.startsWith("$")) throw unsupported(`'${first.slice(0, 60)}'`);
  const { name, inside } = readSegment(first);
  if (name === "EntityDefinitions") return { kind: "definitions" };
  if (isOperation(name)) {
    if (rest.length > 0) throw unsupported(`A path after the operation '${name}'`);
    return { kind: "operation", name };
  }
  const table = schema.findSet(name);
  if (table === undefined) throw unknownResource(name);
  return { kind: "set", table, key: inside === null ? null : readKey(table, inside), rest };
}

/** The name of a segment and what stands in its parentheses, null without any. */
export function readSegment(segment: string): { readonly name: string; readonly inside: string | null } {
  const open = segment.indexOf("(");
  const name = open < 0 ? segment : segment.slice(0, open);
  if (!plain.test(name) || (open >= 0 && !segment.endsWith(")"))) throw unknownResource(segment.slice(0, 100));
  return { name, inside: open < 0 ? null : segment.slice(open + 1, -1) };
}

function readKey(table: TableSchema, inside: string): RowKey {
  const parts = splitOutside(inside, ",");
  const [only] = parts;
  if (only === undefined) throw syntaxFault(`The key of '${table.set}' is missing.`);
  if (parts.length === 1 && !/^[A-Za-z_]\w*[ \t]*=/.test(only)) return { kind: "id", id: readId(table, only) };
  const values = new Map(parts.map(readPair));
  const id = values.get(table.id);
  if (values.size === 1 && id !== undefined) return { kind: "id", id: readId(table, guidOf(id)) };
  const asked = [...values.keys()];
  const isKey = table.keys.some(
    ({ columns }) => columns.length === asked.length && columns.every((column) => asked.includes(column)),
  );
  if (!isKey) throw syntaxFault(`The specified key attributes are not a defined key for the ${table.logical} entity.`);
  return { kind: "alternate", values };
}

function readPair(part: string): readonly [string, Expression] {
  const at = part.indexOf("=");
  if (at < 1) throw syntaxFault(`The key '${part.slice(0, 60)}' cannot be read.`);
  return [part.slice(0, at).trim(), parseExpression(part.slice(at + 1))];
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function readId(table: TableSchema, text: string): string {
  // Nearly every key: no need to look for an expression.
  if (guid.test(text)) return text.toLowerCase();
  const read = guidOf(parseExpression(text));
  if (read === "")
    throw syntaxFault(`Bad Request - Error in query syntax: '${text.slice(0, 60)}' is no key of ${table.set}.`);
  return read;
}

function guidOf(expression: Expression): string {
  return expression.kind === "literal" && expression.literal.type === "guid" ? expression.literal.value : "";
}
