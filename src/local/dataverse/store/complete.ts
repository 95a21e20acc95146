import type { TableSchema } from "#dataverse/tables";
import { toSecond } from "./dates";
import type { SqlValue } from "./driver";
import { tableColumn } from "./layout";
import { RowError } from "./rowError";
import { alignStatus } from "./statuses";

/** Who writes, when (milliseconds), and the row's next version. */
export type Writing = { readonly by: string | null; readonly at: number; readonly version: number };

/**
 * Adds what the platform adds to a new row: presets, states, times, author and owner, and the columns it works out itself.
 * Throws RowError "missing" for a column the platform cannot do without.
 */
export function completeNew(table: TableSchema, row: Map<string, SqlValue>, writing: Writing): void {
  alignStatus(table, row);
  for (const [name, column] of Object.entries(table.columns)) {
    const preset = column.kind === "choice" || column.kind === "boolean" ? column.preset : null;
    if (preset !== null && (row.get(name) ?? null) === null) row.set(name, Number(preset));
    if (column.required === true && (row.get(name) ?? null) === null) {
      throw new RowError("missing", `The column '${name}' of ${table.logical} must be given.`);
    }
  }
  const at = toSecond(writing.at);
  const set = (name: string, value: SqlValue) => {
    if (name in table.columns && (row.get(name) ?? null) === null) row.set(name, value);
  };
  set("createdon", row.get("overriddencreatedon") ?? at);
  set("modifiedon", at);
  set("createdby", writing.by);
  set("ownerid", writing.by);
  set("enteredon", at);
  set("activitytypecode", table.logical);
  completeNumber(table, row, writing.version);
  completeChanged(table, row, row, writing);
}

/** Adds what changes with every write to `changed`, the written part of a row; `whole` is the row as it will be. */
export function completeChanged(
  table: TableSchema,
  changed: Map<string, SqlValue>,
  whole: ReadonlyMap<string, SqlValue>,
  writing: Writing,
): void {
  changed.set("versionnumber", writing.version);
  if (writing.by !== null) changed.set("modifiedby", writing.by);
  if ("fullname" in table.columns && (changed.has("firstname") || changed.has("lastname"))) {
    changed.set("fullname", [whole.get("firstname"), whole.get("lastname")].filter(Boolean).join(" ") || null);
  }
  if (table.logical === "annotation") completeNote(changed);
}

function completeNumber(table: TableSchema, row: Map<string, SqlValue>, version: number): void {
  const given = (name: string) => (row.get(name) ?? null) !== null;
  if ("ticketnumber" in table.columns && !given("ticketnumber")) {
    row.set("ticketnumber", `CAS-${String(version).padStart(5, "0")}-${tail(row.get(table.id))}`);
  }
  if ("articlepublicnumber" in table.columns && !given("articlepublicnumber")) {
    row.set("articlepublicnumber", `KA-${String(version).padStart(5, "0")}`);
  }
}

function completeNote(row: Map<string, SqlValue>): void {
  const target = row.get(tableColumn("objectid"));
  if (typeof target === "string") row.set("objecttypecode", target);
  if (!row.has("documentbody")) return;
  const body = row.get("documentbody");
  const padding =
    typeof body === "string" && body.endsWith("==") ? 2 : Number(typeof body === "string" && body.endsWith("="));
  row.set("isdocument", Number(typeof body === "string"));
  row.set("filesize", typeof body === "string" ? Math.max(0, (body.length / 4) * 3 - padding) : 0);
}

function tail(id: SqlValue | undefined): string {
  return String(id ?? "")
    .slice(-6)
    .toUpperCase();
}
