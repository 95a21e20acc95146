import type { Column } from "#dataverse/tables";
import { type SqlValue, readGuid, readMoment } from "#local/dataverse/store";
import type { Literal } from "./expression";
import { syntaxFault, unsupported } from "./fault";

/**
 * Holds a constant against the column it is compared with and answers what the store keeps. Types must agree as on the
 * platform (400 otherwise); GUIDs may stand in quotes, as Microsoft's own samples write them.
 */
export function literalToValue(literal: Literal, column: Column, name: string): SqlValue {
  switch (literal.type) {
    case "null":
      return null;
    case "boolean":
      return column.kind === "boolean" ? Number(literal.value) : mismatch(column, name, "Edm.Boolean");
    case "number":
      return isNumeric(column) ? literal.value : mismatch(column, name, "Edm.Decimal");
    case "guid":
      return isGuid(column) ? literal.value : mismatch(column, name, "Edm.Guid");
    case "moment":
      return column.kind === "datetime" ? momentValue(literal.value) : mismatch(column, name, "Edm.DateTimeOffset");
    case "string":
      return stringValue(literal.value, column, name);
    case "other":
      throw unsupported(`The literal ${literal.value.slice(0, 60)}`);
    default:
      return literal satisfies never;
  }
}

/** As `literalToValue` for the values of query functions, which travel as text whatever the column is. */
export function textToValue(text: string, column: Column, name: string): SqlValue {
  if (isNumeric(column)) {
    const number = text.trim() === "" ? Number.NaN : Number(text);
    return Number.isFinite(number) ? number : mismatch(column, name, "Edm.String");
  }
  if (column.kind === "boolean") {
    const known = ["0", "1", "false", "true"].indexOf(text.toLowerCase());
    return known < 0 ? mismatch(column, name, "Edm.String") : known % 2;
  }
  return column.kind === "datetime" ? momentValue(text) : stringValue(text, column, name);
}

/** Reads a moment; 400 when it is none. */
export function momentValue(text: string): number {
  const at = readMoment(text);
  if (at === null) throw syntaxFault(`Unrecognized 'Edm.DateTimeOffset' literal '${text.slice(0, 40)}'.`);
  return at;
}

/** Whether two columns may be compared with each other. */
export function areComparable(left: Column, right: Column): boolean {
  return left.kind === right.kind || (isNumeric(left) && isNumeric(right)) || (isText(left) && isText(right));
}

/** Whether `contains` and its like apply. */
export function isText(column: Column): boolean {
  return column.kind === "string" || column.kind === "memo" || column.kind === "entityname";
}

function stringValue(text: string, column: Column, name: string): SqlValue {
  if (text.includes("\0")) throw syntaxFault("A text cannot hold the character U+0000.");
  if (isText(column)) return text;
  const id = isGuid(column) ? readGuid(text) : null;
  return id ?? mismatch(column, name, "Edm.String");
}

function isNumeric(column: Column): boolean {
  return ["integer", "bigint", "decimal", "choice"].includes(column.kind);
}

function isGuid(column: Column): boolean {
  return column.kind === "uniqueidentifier" || column.kind === "lookup";
}

function mismatch(column: Column, name: string, found: string): never {
  if (column.kind === "choices") throw unsupported(`Comparing the multi-choice column '${name}'`);
  throw syntaxFault(
    `A binary operator with incompatible types was detected: '${name}' (${column.kind}) cannot be compared with ${found}.`,
  );
}
