import type { Column } from "#dataverse/tables";

/** What metadata calls a kind of column: its AttributeType, the type that describes it, and its type in CSDL. */
type Names = { readonly type: string; readonly described: string; readonly edm: string };

const kinds: Readonly<Record<Column["kind"], Names>> = {
  string: { type: "String", described: "String", edm: "Edm.String" },
  memo: { type: "Memo", described: "Memo", edm: "Edm.String" },
  integer: { type: "Integer", described: "Integer", edm: "Edm.Int32" },
  bigint: { type: "BigInt", described: "BigInt", edm: "Edm.Int64" },
  decimal: { type: "Decimal", described: "Decimal", edm: "Edm.Decimal" },
  boolean: { type: "Boolean", described: "Boolean", edm: "Edm.Boolean" },
  datetime: { type: "DateTime", described: "DateTime", edm: "Edm.DateTimeOffset" },
  uniqueidentifier: { type: "Uniqueidentifier", described: "UniqueIdentifier", edm: "Edm.Guid" },
  entityname: { type: "EntityName", described: "EntityName", edm: "Edm.String" },
  choice: { type: "Picklist", described: "Picklist", edm: "Edm.Int32" },
  choices: { type: "Virtual", described: "MultiSelectPicklist", edm: "Edm.String" },
  lookup: { type: "Lookup", described: "Lookup", edm: "Edm.Guid" },
};

/** The names metadata has for a column. */
export function typeNames(name: string, column: Column): Names {
  if (column.kind === "datetime" && column.dateOnly) return { ...kinds.datetime, edm: "Edm.Date" };
  if (column.kind === "choice" && column.role !== "plain") {
    const type = column.role === "state" ? "State" : "Status";
    return { ...kinds.choice, type, described: type };
  }
  if (column.kind === "lookup" && name === "ownerid") return { ...kinds.lookup, type: "Owner" };
  const isCustomer = column.kind === "lookup" && Object.keys(column.targets).sort().join() === "account,contact";
  return isCustomer ? { ...kinds.lookup, type: "Customer" } : kinds[column.kind];
}
