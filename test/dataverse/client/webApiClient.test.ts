import { createWebApiClient, type DataverseClient, toGuid, type WebApiLike } from "#dataverse/client";

const incidents = { name: "incident", set: "incidents" };
const id = toGuid("11111111-1111-4111-8111-111111111111");
const clock = { now: () => 0 };

function createWebApi(answers: Partial<Record<keyof WebApiLike, () => unknown>> = {}) {
  const calls: unknown[][] = [];
  const method =
    (name: keyof WebApiLike) =>
    (...parameters: unknown[]) => {
      calls.push([name, ...parameters]);
      return Promise.resolve(answers[name]?.());
    };
  const webApi: WebApiLike = {
    createRecord: method("createRecord"),
    retrieveRecord: method("retrieveRecord"),
    retrieveMultipleRecords: method("retrieveMultipleRecords"),
  };
  return { webApi, calls };
}

function fail(error: unknown): () => unknown {
  return () => {
    throw error;
  };
}

describe("context.webAPI", () => {
  it("is asked by logical name", async () => {
    const { webApi, calls } = createWebApi({
      retrieveMultipleRecords: () => ({
        entities: [{ title: "a" }],
        nextLink: "https://org/api/data/v9.2/incidents?$skiptoken=x",
      }),
    });
    const client = createWebApiClient(webApi, { clock });
    const page = await client.retrieveMultiple(incidents, { select: ["title"], top: 1 });
    expect(page.rows).toEqual([{ title: "a" }]);
    await client.retrieveNext(incidents, page.next ?? "");
    expect(calls).toEqual([
      ["retrieveMultipleRecords", "incident", "?$select=title&$top=1"],
      ["retrieveMultipleRecords", "incident", "?$skiptoken=x"],
    ]);
  });

  it.each([[{ id: `{${id.toUpperCase()}}` }], [{ id: { guid: id } }]])(
    "creates and reads the id of %j",
    async (answer) => {
      const { webApi } = createWebApi({ createRecord: () => answer });
      await expect(createWebApiClient(webApi, { clock }).create(incidents, { title: "x" })).resolves.toBe(id);
    },
  );

  it.each([
    [-2147220969, "absent"],
    [2147746327, "absent"],
    [-2147220960, "denied"],
    [0x80060882, "conflict"],
    [-2147015902, "throttled"],
    [1, "broken"],
  ])("code %d is %s", async (errorCode, kind) => {
    const { webApi } = createWebApi({ createRecord: fail({ errorCode, message: "text of a customer" }) });
    const work = createWebApiClient(webApi, { clock }).create(incidents, {});
    await expect(work).rejects.toMatchObject({ kind, detail: expect.not.stringContaining("customer") as string });
  });

  it("says what it cannot do", async () => {
    const client = createWebApiClient(createWebApi().webApi, { clock });
    const refused = { kind: "broken", status: 501 };
    await expect(client.execute("CloseIncident", {}, false)).rejects.toMatchObject(refused);
    await expect(client.call("searchstatus")).rejects.toMatchObject(refused);
    await expect(client.write(incidents, id, {}, { kind: "any" })).rejects.toMatchObject(refused);
    await expect(client.retrieveChanged(incidents, id, ["title"], "")).rejects.toMatchObject(refused);
  });

  it("leaves that to the direct client where there is one", async () => {
    const direct = { execute: jest.fn().mockResolvedValue({}) } as unknown as DataverseClient;
    await createWebApiClient(createWebApi().webApi, { clock, direct }).execute("WhoAmI", {}, true);
    expect(direct.execute).toHaveBeenCalledWith("WhoAmI", {}, true, undefined);
  });
});
