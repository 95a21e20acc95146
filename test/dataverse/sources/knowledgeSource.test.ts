import { createKnowledgeSource } from "#dataverse/sources";
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

const ask = { terms: ["E42", "red ring", "e42"], product: "Brio 3", language: "en-us" };
const action = "POST FullTextSearchKnowledgeArticle";

describe("articles", () => {
  it("come from the full-text search, published ones, 25 at most", async () => {
    const { client, asked } = createFakeOrganisation({ [action]: () => ({ value: [article(1)] }) });
    await expect(createKnowledgeSource(client).search(ask, never)).resolves.toEqual({
      path: "full-text search",
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
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toMatchObject({
      SearchText: "E42 red ring",
      StateCode: 3,
      QueryExpression: { EntityName: "knowledgearticle", PageInfo: { Count: 25 } },
    });
    const { ColumnSet } = asked[0]?.body.QueryExpression as { ColumnSet: { Columns: string[] } };
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
      const source = createKnowledgeSource(client);
      const answer = await source.search(ask, never);
      expect(answer.path).toBe("title and keyword filter (full-text search is missing)");
      expect(answer.articles).toHaveLength(1);
      await source.search(ask, never);
      expect(asked.map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
      expect(mistakes).toEqual([]);
    },
  );

  it("come from a plain filter when the search finds none", async () => {
    const { client } = createFakeOrganisation({
      [action]: () => ({ value: [] }),
      "GET knowledgearticles": () => ({ value: [article(1)] }),
    });
    await expect(createKnowledgeSource(client).search(ask, never)).resolves.toMatchObject({
      path: "title and keyword filter (full-text search found nothing)",
    });
  });

  it("are filtered by at most four terms without wildcards or quotes", async () => {
    const { client, asked } = createFakeOrganisation({
      [action]: () => 404,
      "GET knowledgearticles": () => ({ value: [] }),
    });
    const terms = ["O'Brian%", "[a-z]_x", '"exact*"', "", "four", "five", "six"];
    await createKnowledgeSource(client).search({ ...ask, terms }, never);
    expect(asked[1]).toMatchObject({ orderBy: "modifiedon desc", top: "25" });
    expect(asked[1]?.filter).toBe(
      "statecode eq 3 and (" +
        ["O", "Brian", "a-z", "x"]
          .map((term) => `contains(title,'${term}') or contains(keywords,'${term}')`)
          .join(" or ") +
        ")",
    );
  });

  it("are not asked for without a term", async () => {
    const { client, asked } = createFakeOrganisation({});
    await expect(createKnowledgeSource(client).search({ ...ask, terms: ["%", " "] }, never)).resolves.toMatchObject({
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
    const { articles } = await createKnowledgeSource(client).search(ask, never);
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
    const { articles } = await createKnowledgeSource(client).search(ask, never);
    expect(articles.map(({ language }) => language)).toEqual(["de", "", ""]);
  });

  it("fail as the service failed when it is only busy", async () => {
    const { client } = createFakeOrganisation({ [action]: () => 500 });
    await expect(createKnowledgeSource(client).search(ask, never)).rejects.toMatchObject({ kind: "broken" });
  });

  it("of a cancelled search are not waited for", async () => {
    const { client } = createFakeOrganisation({ [action]: () => ({ value: [] }) });
    const cancel = new AbortController();
    cancel.abort();
    await expect(createKnowledgeSource(client).search(ask, cancel.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
