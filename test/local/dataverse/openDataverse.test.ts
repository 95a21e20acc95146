import { createSchema, schema, type TableSchema } from "#dataverse/tables";
import { openDataverse } from "#local/dataverse";

const me = "11111111-1111-4111-8111-111111111111";
const lighthouse = "22222222-2222-4222-8222-222222222222";
const now = () => new Date("2026-11-20T12:00:00Z");

const id = { kind: "uniqueidentifier" } as const;
const version = { kind: "bigint" } as const;
const text = { kind: "string", maxLength: 100 } as const;

const keeper = {
  set: "keepers",
  logical: "keeper",
  display: "Keeper",
  id: "keeperid",
  name: "fullname",
  columns: { keeperid: id, fullname: text, versionnumber: version },
  keys: [],
} as const satisfies TableSchema;

const light = {
  set: "lights",
  logical: "light",
  display: "Light",
  id: "lightid",
  name: "name",
  columns: {
    lightid: id,
    name: text,
    versionnumber: version,
    keeperid: {
      kind: "lookup",
      targets: { keeper: { navigation: "keeperid", collection: "keeper_lights" } },
      parental: false,
    },
  },
  keys: [],
} as const satisfies TableSchema;

/** A Dataverse of two tables nobody else has. */
function openCoast() {
  const { store, api } = openDataverse({ schema: createSchema({ keeper, light }), now, userId: me });
  store.insert("keeper", { keeperid: me, fullname: "Ada Grey" });
  store.insert("light", { lightid: lighthouse, name: "North Head", keeperid: { table: "keeper", id: me } });
  store.insert("light", { name: "South Head" });
  const ask = (path: string) => api.handle({ method: "GET", url: `/api/data/v9.2/${path}`, headers: {}, body: null });
  const read = (path: string) => JSON.parse(ask(path).body ?? "null") as { value: readonly Record<string, unknown>[] };
  return { ask, read, api };
}

describe("openDataverse", () => {
  it("serves the tables it is given, with the ways between them", () => {
    const { read } = openCoast();
    expect(read("").value.map(({ name }) => name)).toEqual(["keepers", "lights"]);
    expect(read("lights?$filter=keeperid/fullname eq 'Ada Grey'&$select=name").value).toMatchObject([
      { name: "North Head" },
    ]);
    expect(read(`keepers?$expand=keeper_lights($select=name)`).value).toMatchObject([
      { keeper_lights: [{ name: "North Head" }] },
    ]);
    expect(read(`keepers(${me})/keeper_lights`).value).toHaveLength(1);
    const fetchXml = `<fetch><entity name="light"><link-entity name="keeper" from="keeperid" to="keeperid"><filter><condition attribute="fullname" operator="eq" value="Ada Grey"/></filter></link-entity></entity></fetch>`;
    expect(read(`lights?fetchXml=${encodeURIComponent(fetchXml)}`).value).toHaveLength(1);
  });

  it("knows no other table, no search and no action of one", () => {
    const { ask, api } = openCoast();
    expect(ask("incidents").status).toBe(404);
    const act = (name: string, body: object) =>
      api.handle({ method: "POST", url: `/api/data/v9.2/${name}`, headers: {}, body: JSON.stringify(body) }).status;
    expect(act("CloseIncident", { IncidentResolution: {}, Status: -1 })).toBe(501);
    expect(act("FullTextSearchKnowledgeArticle", { SearchText: "lamp" })).toBe(501);
    expect(act("searchquery", { search: "lamp", entities: `[{"name":"incident"}]` })).toBe(400);
    expect(ask("$metadata").body).not.toContain("incidentid");
  });

  it("keeps what one Dataverse worked out from another that reads the same address", () => {
    const alone = { ...keeper, columns: { ...keeper.columns, fullname: { ...text, maxLength: 5 } } };
    const one = openCoast();
    const other = openDataverse({ schema: createSchema({ keeper: alone, light }), now, userId: me });
    other.store.insert("keeper", { keeperid: me, fullname: "Bo" });
    const url = `/api/data/v9.2/keepers?$select=fullname`;
    const answer = () => other.api.handle({ method: "GET", url, headers: {}, body: null });
    expect(one.read("keepers?$select=fullname").value).toMatchObject([{ fullname: "Ada Grey" }]);
    expect(JSON.parse(answer().body ?? "null")).toMatchObject({ value: [{ fullname: "Bo" }] });
    expect(one.read("keepers?$select=fullname").value).toMatchObject([{ fullname: "Ada Grey" }]);
  });

  it("tells a table that is not there from a name every object has", () => {
    expect(schema.findTable("constructor")).toBeUndefined();
    const { ask } = openCoast();
    expect(ask("constructor").status).toBe(404);
  });
});
