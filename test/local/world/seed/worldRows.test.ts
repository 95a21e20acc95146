import { resolve } from "node:path";
import { root } from "#build";
import { schema } from "#dataverse/tables";
import { createStore } from "#local/dataverse/store";
import { createRowWriter, people, rowId } from "#local/world/rows";
import { readWorld, type World } from "#local/world/sample";
import { seedWorld, worldRows } from "#local/world/seed";
import { aScript } from "#support";

const now = Date.parse("2026-11-20T10:30:00Z");

const world: World = {
  articles: [
    {
      id: "KA-1",
      title: "Clear E42",
      html: "<p>Hold both buttons.</p>",
      keywords: ["E42"],
      product: "Brio 3",
      versions: ["3.x"],
      language: "en-us",
      updated: "2026-10-12",
    },
  ],
  cases: [
    {
      id: "CAS-1",
      title: "E42",
      description: "Red ring",
      product: "Brio 3",
      opened: "2026-10-01T08:00:00Z",
      resolved: "2026-10-03T08:00:00Z",
      outcome: "Problem Solved",
      resolution: "Reset the sensor.",
      article: "KA-1",
      reopened: true,
      customer: "Ada Lind",
    },
  ],
  conversations: [],
  past: [],
  problems: [],
};

function fill(): ReturnType<typeof createStore> {
  const store = createStore({ schema, now: () => new Date(now) });
  seedWorld(createRowWriter(store), world, "AI agent", now);
  return store;
}

describe("a world in the store", () => {
  const store = fill();
  afterAll(() => store.close());

  it("has published articles with their versions among the keywords", () => {
    const article = store.get("knowledgearticle", rowId.article("KA-1"));
    expect(article).toMatchObject({
      articlepublicnumber: "KA-1",
      content: "<p>Hold both buttons.</p>",
      keywords: "E42, 3.x",
      statecode: 3,
      statuscode: 7,
      modifiedon: "2026-10-12T00:00:00Z",
      msdyn_languagecode: "en-us",
      subjectid: { table: "subject", id: rowId.subject("Brio 3") },
    });
  });

  it("has resolved cases with the times they were opened and resolved", () => {
    expect(store.get("incident", rowId.case("CAS-1"))).toMatchObject({
      ticketnumber: "CAS-1",
      statecode: 1,
      statuscode: 5,
      createdon: "2026-10-01T08:00:00Z",
      modifiedon: "2026-10-03T08:00:00Z",
    });
  });

  it("has what a customer had before: conversations that are over, and open cases", () => {
    const earlier = {
      conversations: [{ title: "Which beans?", daysAgo: 12 }],
      cases: [{ id: "CAS-9", title: "An invoice", description: "" }],
    };
    const customer = { name: "Ada Lind", locale: "sv-SE", email: "ada@example.com" };
    const rows = worldRows({ ...world, conversations: [aScript("ada", { customer, earlier })] }, "AI agent", now);
    const find = (table: string) => rows.filter((row) => row.table === table).map(({ row }) => row);
    const of = { table: "contact", id: rowId.contact(customer.name, customer.email) };
    expect(find("msdyn_ocliveworkitem")).toEqual([
      expect.objectContaining({
        msdyn_title: "Which beans?",
        statecode: 1,
        overriddencreatedon: "2026-11-08T10:30:00Z",
        msdyn_customer: of,
      }),
    ]);
    expect(find("incident")).toContainEqual(
      expect.objectContaining({ ticketnumber: "CAS-9", statecode: 0, customerid: of }),
    );
  });

  it("gives a reopened case two resolutions, the last one with the fix", () => {
    const resolutions = store.all("incidentresolution").map(({ createdon, description }) => [createdon, description]);
    expect(resolutions).toHaveLength(2);
    expect(resolutions.sort()[1]).toEqual(["2026-10-03T08:00:00Z", "Reset the sensor."]);
  });

  it("says which article solved a case", () => {
    expect(store.all("knowledgearticleincident")).toEqual([
      expect.objectContaining({
        knowledgeusage: 2,
        incidentid: { table: "incident", id: rowId.case("CAS-1") },
        knowledgearticleid: { table: "knowledgearticle", id: rowId.article("KA-1") },
      }),
    ]);
  });

  it("leaves out a link to an article nobody has", () => {
    const rows = worldRows({ ...world, articles: [] }, "AI agent", now);
    expect(rows.filter(({ table }) => table === "knowledgearticleincident")).toEqual([]);
  });

  it("has the people, the agent and a subject and product for everything sold", () => {
    expect(store.get("systemuser", people.representative.id)).toMatchObject({ fullname: "Leila Moradi" });
    expect(store.get("systemuser", rowId.agentUser)?.msdyn_botapplicationid).toBe(rowId.bot);
    expect(store.count("subject")).toBe(1);
    expect(store.get("contact", rowId.contact("Ada Lind", ""))).toMatchObject({ fullname: "Ada Lind" });
  });

  it("is the same world when it is loaded twice", () => {
    const count = store.count("incidentresolution");
    seedWorld(createRowWriter(store), world, "AI agent", now);
    expect(store.count("incidentresolution")).toBe(count);
    expect(store.count("incident")).toBe(1);
  });

  it("takes text of any kind, cut to its columns", () => {
    const empty = createStore({ schema, now: () => new Date(now) });
    const odd = "\u0000\ud800 <script>😀".repeat(2000);
    const [article] = world.articles;
    const [record] = world.cases;
    if (!article || !record) throw new Error("The world is empty.");
    const script = aScript("odd", { customer: { name: odd, locale: odd, email: odd }, queue: "Air\u0000" });
    const words = { title: odd, description: odd, resolution: odd, customer: odd };
    const hostile = {
      ...world,
      articles: [{ ...article, title: odd, html: odd, keywords: [odd], language: odd }],
      cases: [{ ...record, ...words }],
      conversations: [{ ...script, case: { id: "CAS-2", title: odd, description: odd } }],
    };
    expect(() => seedWorld(createRowWriter(empty), hostile, odd, now)).not.toThrow();
    empty.close();
  });

  it("takes the whole sample world", () => {
    const empty = createStore({ schema, now: () => new Date(now) });
    const sample = readWorld(resolve(root, "src/local/world/sample"));
    seedWorld(createRowWriter(empty), sample, "AI agent", now);
    expect(empty.count("knowledgearticle")).toBe(sample.articles.length);
    const open = sample.conversations.flatMap((script) => [
      ...(script.case ? [script.case] : []),
      ...script.earlier.cases,
    ]);
    expect(empty.count("incident")).toBe(sample.cases.length + open.length);
    empty.close();
  });
});
