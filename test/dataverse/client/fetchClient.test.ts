import { createFetchClient, type DataverseClient, hasId, toGuid } from "#dataverse/client";
import { createFakeService, type Reply, json, lostConnection, status } from "./fakeService";

const incidents = { name: "incident", set: "incidents" };
const id = toGuid("11111111-1111-4111-8111-111111111111");

function createClient(...replies: (() => Reply)[]): {
  client: DataverseClient;
  received: ReturnType<typeof createFakeService>["received"];
} {
  const { fetch, received } = createFakeService(...replies);
  return {
    received,
    client: createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => 0 }, chance: () => 0 }),
  };
}

describe("reading", () => {
  it("asks for one row with named columns, fresh and with labels", async () => {
    const { client, received } = createClient(json({ title: "Leak" }));
    await expect(client.retrieve(incidents, id, { select: ["title"] })).resolves.toEqual({ title: "Leak" });
    const [request] = received;
    expect(request?.url).toBe(`/api/data/v9.2/incidents(${id})?$select=title`);
    expect(request?.headers.get("If-None-Match")).toBe("null");
    expect(request?.headers.get("OData-Version")).toBe("4.0");
    expect(request?.headers.get("Prefer")).toContain("FormattedValue");
  });

  it("asks for a row only if it is another version, without the labels that would always cost an answer", async () => {
    const { client, received } = createClient(() => new Response(null, { status: 304 }), json({ title: "new" }));
    await expect(client.retrieveChanged(incidents, id, ["title"], 'W/"7"')).resolves.toBeNull();
    await expect(client.retrieveChanged(incidents, id, ["title"], 'W/"7"')).resolves.toEqual({ title: "new" });
    expect(received[0]?.headers.get("If-None-Match")).toBe('W/"7"');
    expect(received[0]?.headers.get("Prefer")).toBe("");
  });

  it("gives rows and the way to the next page, on the same service only", async () => {
    const next = "https://org.crm4.example/api/data/v9.2/incidents?$select=title&$skiptoken=x";
    const { client, received } = createClient(
      json({ value: [{ title: "a" }, 7], "@odata.nextLink": next }),
      json({ value: [] }),
    );
    const page = await client.retrieveMultiple(incidents, { select: ["title"], filter: hasId("incidentid", id) });
    expect(page).toEqual({ rows: [{ title: "a" }], next });
    await expect(client.retrieveNext(incidents, page.next ?? "")).resolves.toEqual({ rows: [], next: null });
    expect(received[1]?.url).toBe("/api/data/v9.2/incidents?$select=title&$skiptoken=x");
  });

  it("follows no next link to somewhere else", async () => {
    const { client, received } = createClient(json({}));
    await expect(client.retrieveNext(incidents, "https://elsewhere.example/steal")).rejects.toMatchObject({
      kind: "broken",
    });
    expect(received).toEqual([]);
  });
});

describe("writing", () => {
  it("creates and gives the new id", async () => {
    const { client, received } = createClient(
      status(204, { "OData-EntityId": `https://org/api/data/v9.2/incidents(${id})` }),
    );
    await expect(client.create(incidents, { title: "x" })).resolves.toBe(id);
    expect(received[0]).toMatchObject({ method: "POST", url: "/api/data/v9.2/incidents", body: { title: "x" } });
  });

  it("says what must be so for a write to happen, and gives the new version", async () => {
    const { client, received } = createClient(json({ incidentid: id, "@odata.etag": 'W/"8"' }), status(204));
    await expect(client.write(incidents, id, { title: "x" }, { kind: "absent" })).resolves.toBe('W/"8"');
    await expect(client.write(incidents, id, { title: "x" }, { kind: "is", version: 'W/"7"' })).resolves.toBe("");
    await client.write(incidents, id, { title: "x" }, { kind: "any" });
    expect(
      received.map(({ method, headers }) => [method, headers.get("If-Match"), headers.get("If-None-Match")]),
    ).toEqual([
      ["PATCH", null, "*"],
      ["PATCH", 'W/"7"', null],
      ["PATCH", null, null],
    ]);
    expect(received[0]?.url).toBe(`/api/data/v9.2/incidents(${id})?$select=incidentid`);
    expect(received[0]?.headers.get("Prefer")).toBe("return=representation");
  });

  it("calls functions", async () => {
    const { client, received } = createClient(json({ status: "Provisioned" }));
    await expect(client.call("searchstatus")).resolves.toEqual({ status: "Provisioned" });
    expect(received[0]).toMatchObject({ method: "GET", url: "/api/data/v9.2/searchstatus" });
  });

  it("calls actions", async () => {
    const { client, received } = createClient(json({ value: [] }));
    await client.execute("FullTextSearchKnowledgeArticle", { SearchText: "x" }, true);
    expect(received[0]).toMatchObject({ method: "POST", url: "/api/data/v9.2/FullTextSearchKnowledgeArticle" });
  });
});

describe("a failure", () => {
  it.each([
    [401, "expired"],
    [403, "denied"],
    [404, "absent"],
    [409, "conflict"],
    [412, "conflict"],
    [400, "broken"],
    [500, "broken"],
    [501, "broken"],
  ])("of status %d is %s", async (code, kind) => {
    const { client, received } = createClient(status(code));
    await expect(client.retrieve(incidents, id, { select: ["title"] })).rejects.toMatchObject({ kind, status: code });
    expect(received).toHaveLength(1);
  });

  it("names table and code, never the service's sentence", async () => {
    const body = JSON.stringify({ error: { code: "0x80060888", message: "customer text 4242" } });
    const { client } = createClient(status(400, {}, body));
    await expect(client.retrieve(incidents, id, { select: ["title"] })).rejects.toMatchObject({
      detail: "GET incidents: 400 0x80060888",
      message: expect.not.stringContaining("4242") as string,
    });
  });

  it("of an answer that is no JSON is broken", async () => {
    const { client } = createClient(() => new Response("<html>Sign in</html>", { status: 200 }));
    await expect(client.retrieve(incidents, id, { select: ["title"] })).rejects.toMatchObject({ kind: "broken" });
  });

  it("of the connection is offline", async () => {
    const { client } = createClient(lostConnection);
    await expect(client.create(incidents, {})).rejects.toMatchObject({ kind: "offline", status: 0 });
  });
});
