import type { View, ViewColumn } from "#desk/supervisor";

export type DataSet = ComponentFramework.PropertyTypes.DataSet;
type DataRecord = DataSet["records"][string];
/** A row as the Web API would tell it. */
export type ApiRow = Readonly<Record<string, unknown>>;

const idOf = (value: object): string => {
  const { id } = value as { readonly id?: unknown };
  if (typeof id === "string") return id;
  const guid: unknown = typeof id === "object" && id !== null ? (id as { readonly guid?: unknown }).guid : "";
  return typeof guid === "string" ? guid : "";
};

const formatted = "@OData.Community.Display.V1.FormattedValue";

/** What a row says of a column; null also where a host refuses to tell of one that the view does not have. */
export function readValue(record: DataRecord, name: string): unknown {
  try {
    return record.getValue(name) ?? null;
  } catch {
    return null;
  }
}

/** One column under the names the Web API gives it. Hosts give choices as numbers or as their digits, dates as Date or text. */
function writeColumn(record: DataRecord, name: string): readonly (readonly [string, unknown])[] {
  const value = readValue(record, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (typeof first === "object" && first !== null)
    return [
      [`_${name}_value`, idOf(first)],
      [`_${name}_value${formatted}`, record.getFormattedValue(name) ?? ""],
    ];
  const isCode = typeof first === "string" && /^\d{1,9}$/.test(first);
  return [[name, isCode ? Number(first) : first]];
}

export function writeRow(record: DataRecord, names: readonly string[]): ApiRow {
  const columns = names.flatMap((name) => writeColumn(record, name));
  return Object.fromEntries([...columns, ["activityid", record.getRecordId()]]);
}

export const listColumns = ({ columns }: DataSet): readonly ViewColumn[] =>
  [...columns]
    .filter(({ isHidden, displayName }) => isHidden !== true && displayName !== "")
    .sort((a, b) => a.order - b.order)
    .map(({ name, displayName, disableSorting }) => ({ name, label: displayName, sortable: disableSorting !== true }));

export const readSort = ({ sorting }: DataSet): View["sort"] => {
  const [first] = sorting;
  return first ? { column: first.name, descending: first.sortDirection === 1 } : null;
};
