import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tables, schema } from "#dataverse/tables";
import type { RowOf, WireRow } from "#dataverse/tables";

const folder = join(process.cwd(), "src/dataverse/tables");
const each = schema.all.map((table) => [table.logical, table] as const);

describe("the schema", () => {
  it("names every table Warmline touches", () => {
    expect(schema.all.map((table) => table.logical)).toEqual(
      expect.arrayContaining([
        "msdyn_ocliveworkitem",
        "incident",
        "knowledgearticle",
        "sharepointdocument",
        "connection",
      ]),
    );
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const defined = files.flatMap((text) => [...text.matchAll(/^export const \w+ = defineTable\(/gm)]);
    expect(schema.all).toHaveLength(defined.length);
    expect(defined.length).toBeGreaterThan(50);
  });

  it.each(each)("%s has its id, name and key columns", (_, table) => {
    expect(table.columns[table.id]?.kind).toBe("uniqueidentifier");
    expect(Object.keys(table.columns)).toEqual(
      expect.arrayContaining([table.name, ...table.keys.flatMap((key) => key.columns)]),
    );
  });

  it.each(each)("%s has only choices that fit together", (_, table) => {
    for (const column of Object.values(table.columns)) {
      if (column.kind !== "choice") continue;
      const values = column.choices.map((choice) => choice.value);
      expect(new Set(values).size).toBe(values.length);
      if (column.preset !== null) expect(values).toContain(column.preset);
    }
    const { statecode, statuscode } = table.columns;
    if (statecode?.kind !== "choice" || statuscode?.kind !== "choice") return;
    const reasons = new Map(statuscode.choices.map((reason) => [reason.value, reason.state]));
    for (const state of statecode.choices) {
      expect(state.reason).toBeDefined();
      // The deprecated Wrap-up state of conversations kept its reason when that moved to Open.
      if (state.label !== "Wrap-up (Deprecated)") expect(reasons.get(state.reason ?? -1)).toBe(state.value);
    }
  });

  it.each(each)("%s has each navigation property once, and only lower-case columns", (_, table) => {
    const own = Object.values(table.columns).flatMap((column) =>
      column.kind === "lookup" ? Object.values(column.targets).map((target) => target.navigation) : [],
    );
    const back = schema
      .lookupsTo(table.logical)
      .flatMap(({ column }) => column.targets[table.logical]?.collection ?? []);
    expect(new Set([...own, ...back]).size).toBe(own.length + back.length);
    expect(schema.navigationsOf(table.logical)).toHaveLength(own.length + back.length);
    expect(Object.keys(table.columns).filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it("keeps entity sets apart, feedback without an s among them", () => {
    expect(new Set(schema.all.map((table) => table.set)).size).toBe(schema.all.length);
    expect(schema.findSet("feedback")).toBe(tables.feedback);
    expect(schema.findSet("feedbacks")).toBeUndefined();
  });

  it("knows no tables or columns by prototype names", () => {
    expect(schema.has("constructor")).toBe(false);
    expect(schema.findTable("__proto__")).toBeUndefined();
    expect(schema.findSet("toString")).toBeUndefined();
    expect(schema.findNavigation("incident", "hasOwnProperty")).toBeUndefined();
  });
});

describe("relationships", () => {
  it("lead both ways", () => {
    expect(schema.findNavigation("incident", "customerid_contact")).toEqual({
      kind: "reference",
      navigation: "customerid_contact",
      column: "customerid",
      target: "contact",
    });
    expect(schema.findNavigation("contact", "incident_customer_contacts")).toEqual({
      kind: "collection",
      navigation: "incident_customer_contacts",
      table: "incident",
      column: "customerid",
    });
  });

  it("carry the names Microsoft gives them, odd ones included", () => {
    expect(schema.findNavigation("feedback", "KnowledgeArticleId")).toMatchObject({ column: "regardingobjectid" });
    expect(schema.findNavigation("msdyn_transcript", "msdyn_LiveWorkItemIdId")).toMatchObject({
      column: "msdyn_liveworkitemidid",
    });
    expect(schema.findNavigation("msdyn_ocliveworkitem", "ownerid_msdyn_ocliveworkitem")).toMatchObject({
      target: "systemuser",
    });
  });
});

describe("row types", () => {
  it("follow the columns", () => {
    const row: RowOf<"incident"> = {
      title: "Ring is red",
      statecode: 0,
      isescalated: false,
      createdon: "2026-11-20T10:00:00Z",
    };
    const wire: WireRow<"incident"> = { title: "Ring is red", _customerid_value: null, "@odata.etag": 'W/"1"' };
    // @ts-expect-error a choice is a number
    const wrong: RowOf<"incident"> = { statecode: "Active" };
    expect([row, wire, wrong]).toHaveLength(3);
  });
});
