import type { TableSchema } from "#dataverse/tables";
import type { ReadOptions } from "#local/dataverse/odata";
import { type Condition, groupsToSql } from "#local/dataverse/query";
import type { SqlRow } from "#local/dataverse/store";
import type { Call } from "#local/dataverse/web/wire";
import { jsonResponse, type WebResponse } from "#local/dataverse/web/wire";
import { tableNames } from "./names";
import { refusing } from "./readRows";
import { annotationsOf, type JsonObject, showValue } from "./represent";

/** Answers $apply: one object for each group, each value under the name the query gave it. */
export function readGroups(
  call: Call,
  table: TableSchema,
  { apply, top }: ReadOptions,
  filter: Condition | null,
): WebResponse {
  if (apply === null) throw new RangeError("no $apply");
  const of = [filter, apply.filter].filter((each) => each !== null);
  const { sql, values } = groupsToSql(call.store.schema, {
    table: table.logical,
    filter: of.length === 0 ? null : { kind: "and", of },
    groups: apply.groups,
    measures: apply.measures,
    order: apply.order,
    limit: top,
  });
  const rows = refusing(() => call.store.query(sql, values));
  return jsonResponse(200, {
    "@odata.context": `${call.address.root}$metadata#${table.set}`,
    value: rows.map((row) => showGroup(row, apply.columns, call)),
  });
}

function showGroup(row: SqlRow, columns: NonNullable<ReadOptions["apply"]>["columns"], call: Call): JsonObject {
  const shown: JsonObject = {};
  for (const [alias, column] of columns) {
    const value = row[alias] ?? null;
    if (column !== null)
      Object.assign(shown, annotationsOf(row, alias, column, call.preferences, tableNames(call.store.schema), alias));
    shown[alias] = column === null ? value : showValue(column, value);
  }
  return shown;
}
