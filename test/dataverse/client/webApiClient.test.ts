import { createWebApiClient, type DataverseClient, toGuid, type WebApiLike } from "#dataverse/client";

const incidents = { name: "incident", set: "incidents" };
const id = toGuid("11111111-1111-4111-8111-111111111111");
const clock = { now: () => 0 };
/** Answers nothing: these tests do not reach it. */
const nobody = {} as DataverseClient;

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
    const client = createWebApiClient(webApi, { clock, direct: nobody });
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
      await expect(
        createWebApiClient(webApi, { clock, direct: nobody }).create(incidents, { title: "x" }),
      ).resolves.toBe(id);
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
    const work = createWebApiClient(webApi, { clock, direct: nobody }).create(incidents, {});
    await expect(work).rejects.toMatchObject({ kind, detail: expect.not.stringContaining("customer") as string });
  });

  it("leaves what it has no words for to the direct client", async () => {
    const answer = jest.fn().mockResolvedValue({});
    const direct = {
      execute: answer,
      call: answer,
      write: answer,
      retrieveChanged: answer,
    } as unknown as DataverseClient;
    const { webApi, calls } = createWebApi();
    const client = createWebApiClient(webApi, { clock, direct });
    await client.execute("WhoAmI", {}, true);
    await client.call("searchstatus");
    await client.write(incidents, id, {}, { kind: "any" });
    await client.retrieveChanged(incidents, id, ["title"], "");
    expect(answer.mock.calls.map(([first]) => first as unknown)).toEqual([
      "WhoAmI",
      "searchstatus",
      incidents,
      incidents,
    ]);
    expect(calls).toEqual([]);
  });
});
