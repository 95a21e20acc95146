import { errorOf, openBench } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";

describe("a body that is no row", () => {
  const bench = openBench();
  bench.store.insert("contact", { contactid: ann, firstname: "Ann" });
  const nested = (depth: number) => `${'{"parentcustomerid_contact":'.repeat(depth)}{}${"}".repeat(depth)}`;

  it.each([
    ["is not JSON", "{"],
    ["is a list", "[]"],
    ["is a number", "7"],
    ["is null", "null"],
    ["nests beyond any use", nested(2000)],
    ["is a list in lists", "[".repeat(100_000) + "]".repeat(100_000)],
    ["names the prototype", '{"__proto__":{"firstname":"x"}}'],
    ["names the constructor", '{"constructor":{"prototype":{}}}'],
    ["binds the prototype", '{"__proto__@odata.bind":"/contacts(1)"}'],
    ["names an unknown column", '{"colour":"red"}'],
    ["has text for a number", '{"statecode":"open"}'],
    ["has a number for text", '{"firstname":7}'],
    ["has an object for text", '{"firstname":{"toString":"x"}}'],
    ["has a list for a row", '{"parentcustomerid_contact":[]}'],
    ["has a row for a list", '{"Contact_Annotation":{}}'],
    ["has a date that is none", '{"overriddencreatedon":"2026-02-30"}'],
    ["has an id that is none", '{"contactid":"1"}'],
    ["is too long for its column", JSON.stringify({ firstname: "x".repeat(51) })],
  ])("is refused when it %s, and nothing is written", (_, body) => {
    for (const [method, path] of [
      ["POST", "contacts"],
      ["PATCH", `contacts(${ann})`],
    ] as const) {
      const refused = errorOf(bench.send(method, path, { body }));
      expect(refused.status).toBe(400);
      expect(refused.code).toMatch(/^0x8[0-9a-f]{7}$/);
    }
    expect(bench.store.all("contact")).toMatchObject([{ firstname: "Ann", contactid: ann }]);
    expect({}).not.toHaveProperty("firstname");
  });

  it("is refused when it is too large", () => {
    const body = JSON.stringify({ firstname: "x".repeat(10_000_000) });
    expect(body.length).toBeGreaterThan(8_388_608);
    expect(errorOf(bench.send("POST", "contacts", { body }))).toMatchObject({ status: 413 });
  });
});
