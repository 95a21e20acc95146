import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { root } from "#build";

/** What `docs/data.schema.json` describes. */
export type RecordKind = "article" | "case" | "conversation" | "past" | "handoff" | "routing";

/** Gives null when a value fits its schema, else the first reason in words ("turns[2].text must be string"). */
export interface RecordCheck {
  check(kind: RecordKind, value: unknown): string | null;
}

function sayPlace(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

function sayReason(errors: readonly ErrorObject[]): string {
  const [first] = errors;
  if (!first) return "does not fit the schema";
  const allowed = (first.params as { allowedValues?: readonly string[] }).allowedValues;
  const words = [sayPlace(first.instancePath), first.message ?? "is wrong", allowed ? `(${allowed.join(", ")})` : ""];
  return words.filter((word) => word !== "").join(" ");
}

/** What Dataverse can keep as a moment: from 1753 to 9999. */
function isMoment(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1753 && year <= 9999;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Compiles the documented schema once. Texts with format "moment" must be a date or date and time of ISO 8601. */
export function createRecordCheck(): RecordCheck {
  const schema = JSON.parse(readFileSync(resolve(root, "docs/data.schema.json"), "utf8")) as { $id: string };
  const ajv = new Ajv({ allowUnionTypes: true, useDefaults: false, logger: false });
  ajv.addFormat("moment", { type: "string", validate: isMoment });
  ajv.addFormat("time zone", { type: "string", validate: isTimeZone });
  ajv.addSchema(schema);
  const compiled = new Map<RecordKind, ValidateFunction>();
  return {
    check(kind, value) {
      const validate = compiled.get(kind) ?? ajv.compile({ $ref: `${schema.$id}#/definitions/${kind}` });
      compiled.set(kind, validate);
      return validate(value) ? null : sayReason(validate.errors ?? []);
    },
  };
}
