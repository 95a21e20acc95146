import { roles } from "#dataverse/roles";
import { errorOf, openBench } from "./openApi";

describe("suggestions while somebody types", () => {
  const bench = openBench();
  ["Descale the boiler", "Boiler pressure is low", "A reboiler manual", "Boiling water"].forEach((title) => {
    bench.store.insert("knowledgearticle", { title });
  });
  const ask = (name: string, body: object) => {
    const response = bench.send("POST", name, { body });
    return response.status === 200 ? JSON.parse(JSON.parse(response.body ?? "").response) : errorOf(response);
  };
  const texts = (body: object) => ask("searchsuggest", body).Value.map((each: { Text: string }) => each.Text);

  it("find names with a word that begins so, and mark it", () => {
    expect(texts({ search: "boil" })).toEqual([
      "{crmhit}Boil{/crmhit}er pressure is low",
      "{crmhit}Boil{/crmhit}ing water",
      "Descale the {crmhit}boil{/crmhit}er",
    ]);
    expect(texts({ search: "boil", top: 1 })).toHaveLength(1);
    expect(texts({ search: "50%_" })).toEqual([]);
    expect(ask("searchsuggest", { search: "desc" }).Value[0].Document).toMatchObject({
      "@search.entityname": "knowledgearticle",
      title: "Descale the boiler",
    });
  });

  it("complete a word", () => {
    expect(ask("searchautocomplete", { search: "Desc" }).Value).toBe("{crmhit}descale{/crmhit}");
    expect(ask("searchautocomplete", { search: "wat" }).Value).toBe("{crmhit}water{/crmhit}");
    expect(ask("searchautocomplete", { search: "nothing" }).Value).toBe("");
  });

  it.each([{}, { search: "ab" }, { search: "x".repeat(101) }, { search: 7 }])("are refused for %j", (body) => {
    expect(ask("searchsuggest", body)).toMatchObject({ status: 400, code: "0x80040203" });
  });

  it("are there only where search is, and of what a person may read", () => {
    const without = openBench({ searchStatus: () => "notprovisioned" });
    expect(without.send("POST", "searchsuggest", { body: { search: "boil" } }).status).toBe(400);
    const restricted = openBench({ roleOf: () => ({ ...roles.representative, grants: {} }) });
    restricted.store.insert("knowledgearticle", { title: "Boiler" });
    expect(restricted.send("POST", "searchsuggest", { body: { search: "boil" } }).body).toContain('\\"Value\\":[]');
  });
});
