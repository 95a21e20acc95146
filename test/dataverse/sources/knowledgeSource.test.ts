import type { DataverseClient } from "#dataverse/client";
import { createKnowledgeSource, createSearchMemory } from "#dataverse/sources";
import { createFakeOrganisation, guidOf, lookup, never } from "./fakeOrganisation";

function article(n: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    knowledgearticleid: guidOf(n),
    articlepublicnumber: `KA-0${n}`,
    title: `Article ${n}`,
    content: "<p>Hold Steam.</p>",
    keywords: "E42; ring",
    modifiedon: "2026-10-12T00:00:00Z",
    msdyn_languagecode: "en-US",
    ...lookup("subjectid", guidOf(900), "Brio 3"),
    ...more,
  };
}

const createSource = (client: DataverseClient, memory = createSearchMemory()) => createKnowledgeSource(client, memory);

const ask = { terms: ["E42", "red ring", "e42"], product: "Brio 3", language: "en-us" };
const action = "POST FullTextSearchKnowledgeArticle";

describe("articles", () => {
  it("come from the full-text search, published ones, 25 at most", async () => {
    const { client, asked } = createFakeOrganisation({ [action]: () => ({ value: [article(1)] }) });
    await expect(createSource(client).search(ask, never)).resolves.toEqual({
      path: "full-text search (Dataverse search is not provisioned)",
      articles: [
        {
          id: guidOf(1),
          number: "KA-01",
          title: "Article 1",
          html: "<p>Hold Steam.</p>",
          keywords: "E42; ring",
          product: "Brio 3",
          language: "en-us",
          updatedAt: Date.UTC(2026, 9, 12),
        },
      ],
    });
    expect(asked).toHaveLength(2);
    expect(asked[1]?.body).toMatchObject({
      SearchText: "E42 red ring",
      StateCode: 3,
      QueryExpression: { EntityName: "knowledgearticle", PageInfo: { Count: 25 } },
    });
    const { ColumnSet } = asked[1]?.body.QueryExpression as { ColumnSet: { Columns: string[] } };
    expect(ColumnSet.Columns).toContain("subjectid");
    expect(ColumnSet.Columns.some((column) => column.startsWith("_"))).toBe(false);
  });

  it.each([404, 501, 403])(
    "come from a plain filter where the search answers %d, and it is not asked again",
    async (code) => {
      const { client, asked, mistakes } = createFakeOrganisation({
        [action]: () => code,
        "GET knowledgearticles": () => ({ value: [article(1)] }),
      });
      const source = createSource(client);
      const answer = await source.search(ask, never);
      expect(answer.path).toBe(
        "title and keyword filter (Dataverse search is not provisioned, full-text search is missing)",
      );
      expect(answer.articles).toHaveLength(1);
      await source.search(ask, never);
      expect(asked.map(({ method }) => method)).toEqual(["GET", "POST", "GET", "GET"]);
      expect(mistakes).toEqual([]);
    },
  );

  it("come from a plain filter when the search finds none", async () => {
    const { client } = createFakeOrganisation({
      [action]: () => ({ value: [] }),
      "GET knowledgearticles": () => ({ value: [article(1)] }),
    });
    await expect(createSource(client).search(ask, never)).resolves.toMatchObject({
      path: "title and keyword filter (Dataverse search is not provisioned, full-text search found nothing)",
    });
  });

  it("are filtered by at most four terms without wildcards or quotes", async () => {
    const { client, asked } = createFakeOrganisation({
      [action]: () => 404,
      "GET knowledgearticles": () => ({ value: [] }),
    });
    const terms = ["O'Brian%", "[a-z]_x", '"exact*"', "", "four", "five", "six"];
    await createSource(client).search({ ...ask, terms }, never);
    expect(asked[2]).toMatchObject({ orderBy: "modifiedon desc", top: "25" });
    expect(asked[2]?.filter).toBe(
      "statecode eq 3 and (" +
        ["O", "Brian", "a-z", "x"]
          .map((term) => `contains(title,'${term}') or contains(keywords,'${term}')`)
          .join(" or ") +
        ")",
    );
  });

  it.each([
    { terms: ["KA-01082"] },
    { terms: ["ka-01082"] },
    { terms: ["KA01082"] },
    { terms: ["KA"], typed: "KA 01082" },
    { terms: ["ka"], typed: " article ka.01082" },
  ])("are looked up by their number alone: %j", async (asks) => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET knowledgearticles": () => ({
        value: [article(2, { articlepublicnumber: "KB-01082" }), article(1, { articlepublicnumber: "KA-01082" })],
      }),
    });
    const { articles, path } = await createSource(client).search({ ...ask, ...asks }, never);
    expect([articles.map(({ id }) => id), path]).toEqual([[guidOf(1)], "article number"]);
    expect(asked.map(({ filter }) => filter)).toEqual(["statecode eq 3 and contains(articlepublicnumber,'1082')"]);
    expect(mistakes).toEqual([]);
  });

  it("are searched for by a number that none has, and by one among other words", async () => {
    const { client, asked } = createFakeOrganisation({
      [action]: () => ({ value: [article(1)] }),
      "GET knowledgearticles": () => ({ value: [] }),
    });
    const source = createSource(client);
    const { path } = await source.search({ ...ask, terms: ["HH-48213"] }, never);
    expect(path).toBe("full-text search (Dataverse search is not provisioned)");
    await source.search({ ...ask, terms: ["HH-48213", "refund"] }, never);
    await source.search({ ...ask, terms: ["E42"] }, never);
    expect(asked.filter(({ filter }) => filter?.includes("articlepublicnumber"))).toHaveLength(1);
  });

  it("are not asked for without a term", async () => {
    const { client, asked } = createFakeOrganisation({});
    await expect(createSource(client).search({ ...ask, terms: ["%", " "] }, never)).resolves.toMatchObject({
      articles: [],
    });
    expect(asked).toEqual([]);
  });

  it("appear once, however many versions share a number", async () => {
    const { client } = createFakeOrganisation({
      [action]: () => ({
        value: [
          article(1, { content: "" }),
          article(2, { articlepublicnumber: "KA-01", title: "newer" }),
          article(3, { articlepublicnumber: "KA-01", title: "older", modifiedon: "2020-01-01T00:00:00Z" }),
          article(4, { articlepublicnumber: "KA-01", title: "auf Deutsch", msdyn_languagecode: "de-de" }),
          { title: "no id" },
        ],
      }),
    });
    const { articles } = await createSource(client).search(ask, never);
    expect(articles.map(({ title }) => title)).toEqual(["newer", "auf Deutsch"]);
  });

  it("whose language is only a name are read by it, others have none", async () => {
    const rows = [
      lookup("languagelocaleid", guidOf(9), "German - Germany"),
      lookup("languagelocaleid", guidOf(9), "constructor"),
      {},
    ];
    const { client } = createFakeOrganisation({
      [action]: () => ({ value: rows.map((more, n) => article(n, { ...more, msdyn_languagecode: null })) }),
    });
    const { articles } = await createSource(client).search(ask, never);
    expect(articles.map(({ language }) => language)).toEqual(["de", "", ""]);
  });

  it("fail as the service failed when it is only busy", async () => {
    const { client } = createFakeOrganisation({ [action]: () => 500 });
    await expect(createSource(client).search(ask, never)).rejects.toMatchObject({ kind: "broken" });
  });

  it("of a cancelled search are not waited for", async () => {
    const { client } = createFakeOrganisation({ [action]: () => ({ value: [] }) });
    const cancel = new AbortController();
    cancel.abort();
    await expect(createSource(client).search(ask, cancel.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("Dataverse search", () => {
  const inside = (response: unknown) => () => ({ response: JSON.stringify(response) });
  const provisioned = inside({ value: { status: "Provisioned" } });
  const hits = (...ids: readonly number[]) =>
    inside({ Value: ids.map((n) => ({ Id: guidOf(n), EntityName: "knowledgearticle" })) });

  it("names the articles, which are read in its order", async () => {
    const { client, asked, mistakes } = createFakeOrganisation({
      "GET searchstatus": provisioned,
      "POST searchquery": hits(2, 1),
      "GET knowledgearticles": () => ({ value: [article(1), article(2)] }),
    });
    const { articles, path } = await createSource(client).search({ ...ask, terms: ["E42", "BR3-0917"] }, never);
    expect([articles.map(({ id }) => id), path]).toEqual([[guidOf(2), guidOf(1)], "Dataverse search"]);
    expect(asked[1]?.body).toEqual({
      search: "E42 BR3\\-0917",
      top: 25,
      entities: '[{"name":"knowledgearticle","filter":"statecode eq 3"}]',
    });
    expect(asked[2]?.filter).toBe(
      `statecode eq 3 and (knowledgearticleid eq ${guidOf(2)} or knowledgearticleid eq ${guidOf(1)})`,
    );
    expect(mistakes).toEqual([]);
  });

  it("takes a hundred characters, whole terms from the front", async () => {
    const { client, asked } = createFakeOrganisation({ "GET searchstatus": provisioned, "POST searchquery": hits() });
    const terms = Array.from({ length: 30 }, (_, n) => `term${n}-x`);
    await createSource(client)
      .search({ ...ask, terms }, never)
      .catch(() => undefined);
    const { search } = asked[1]?.body as { search: string };
    expect(search.length).toBeLessThanOrEqual(100);
    expect(search).toMatch(/^term0\\-x term1\\-x .*term\d+\\-x$/);
  });

  it("is asked once on a page whether it is there, and nothing out of turn", async () => {
    const memory = createSearchMemory();
    const { client, asked } = createFakeOrganisation({
      "GET searchstatus": provisioned,
      "POST searchquery": hits(1),
      "GET knowledgearticles": () => ({ value: [article(1)] }),
      [action]: () => ({ value: [article(1)] }),
    });
    const first = createSource(client, memory);
    const second = createSource(client, memory);
    expect((await first.search(ask, never)).path).toBe("Dataverse search");
    expect((await second.search({ ...ask, inTurn: false }, never)).path).toBe(
      "full-text search (Dataverse search answers other searches)",
    );
    expect((await second.search(ask, never)).path).toBe("Dataverse search");
    expect(asked.filter(({ set }) => set === "searchstatus")).toHaveLength(1);
  });

  it.each([400, 403, 404])("that answers %d is left out from then on; one that is only busy is not", async (code) => {
    const { client, asked } = createFakeOrganisation({
      "GET searchstatus": provisioned,
      "POST searchquery": () => code,
      [action]: () => ({ value: [article(1)] }),
    });
    const source = createSource(client);
    expect((await source.search(ask, never)).path).toBe("full-text search (Dataverse search refused the question)");
    await source.search(ask, never);
    expect(asked.filter(({ set }) => set === "searchquery")).toHaveLength(1);
    const busy = createFakeOrganisation({ "GET searchstatus": provisioned, "POST searchquery": () => 500 });
    await expect(createSource(busy.client).search(ask, never)).rejects.toMatchObject({ kind: "broken" });
  });

  it.each([
    ["an answer that is no JSON", () => ({ response: "<html>" })],
    ["another state", inside({ value: { status: "ProvisioningInProgress" } })],
    ["no right to ask", () => 403],
  ])("is not there with %s", async (_, status) => {
    const { client } = createFakeOrganisation({
      "GET searchstatus": status,
      [action]: () => ({ value: [article(1)] }),
    });
    expect((await createSource(client).search(ask, never)).path).toBe(
      "full-text search (Dataverse search is not provisioned)",
    );
  });
});
