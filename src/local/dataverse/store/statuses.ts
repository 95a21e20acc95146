import type { Choice, ChoiceColumn, TableSchema } from "#dataverse/tables";
import type { SqlValue } from "./driver";
import { RowError } from "./rowError";

/**
 * Keeps statecode and statuscode together, as the platform does: a reason brings its state, a state its default reason, and a
 * pair that does not belong together is refused. `row` holds what is about to be written and is completed in place.
 */
export function alignStatus(table: TableSchema, row: Map<string, SqlValue>): void {
  const states = choiceOf(table, "statecode");
  const reasons = choiceOf(table, "statuscode");
  if (states === undefined || reasons === undefined) return;
  const state = row.get("statecode") ?? null;
  const reason = row.get("statuscode") ?? null;
  if (reason !== null) row.set("statecode", homeOf(table, reasons, reason, state));
  else if (state !== null) row.set("statuscode", find(states, state)?.reason ?? null);
}

/** The state a reason belongs to. */
function homeOf(table: TableSchema, reasons: ChoiceColumn, reason: SqlValue, state: SqlValue): SqlValue {
  const home = find(reasons, reason)?.state ?? null;
  if (state === null || state === home) return home;
  const [given, wanted] = [Number(reason), Number(state)];
  throw new RowError("badState", `${given} is not a valid status code for state code ${wanted} of ${table.logical}.`);
}

function find(column: ChoiceColumn, value: SqlValue): Choice | undefined {
  return column.choices.find((choice) => choice.value === value);
}

function choiceOf(table: TableSchema, name: "statecode" | "statuscode"): ChoiceColumn | undefined {
  const column = table.columns[name];
  return column?.kind === "choice" ? column : undefined;
}
