import { createFetchClient } from "#dataverse/client";
import { createQueueSource } from "#dataverse/queue";
import { shippedRoles } from "#dataverse/roles";
import { noon, openBench, user } from "./openApi";

const [, supervisor] = shippedRoles;
const now = noon.getTime();
const moment = (secondsAgo: number): string => new Date(now - secondsAgo * 1000).toISOString();
const cancel = new AbortController().signal;

function openQueue() {
  const { store, api } = openBench(supervisor ? { roleOf: () => supervisor } : {});
  const addresses: string[] = [];
  const answer = ((url: string, init: RequestInit) => {
    addresses.push(url);
    const { status, body, ...rest } = api.handle({
      method: init.method ?? "GET",
      url,
      headers: init.headers as Record<string, string>,
      body: (init.body ?? null) as string | null,
    });
    return Promise.resolve(new Response(body, { status, headers: rest.headers }));
  }) as typeof globalThis.fetch;
  const clock = { now: () => now, after: () => () => undefined };
  const source = createQueueSource(createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock }));
  const queue = store.insert("queue", { name: "Roofs" });
  const ann = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
  const shared = {
    msdyn_cdsqueueid: { table: "queue", id: queue },
    msdyn_customer: { table: "contact", id: ann },
    msdyn_isagentsession: true,
  } as const;
  return {
    addresses,
    waits: (title: string, secondsAgo: number, more: object = {}) =>
      store.insert("msdyn_ocliveworkitem", {
        ...shared,
        ...more,
        subject: title,
        msdyn_title: title,
        statecode: 0,
        statuscode: 1,
        msdyn_firstwaitstartedon: moment(secondsAgo),
      }),
    takes: (title: string, waited: number, more: object = {}) =>
      store.insert("msdyn_ocliveworkitem", {
        ...shared,
        subject: title,
        statecode: 0,
        statuscode: 2,
        msdyn_isagentaccepted: true,
        msdyn_activeagentassignedon: moment(600),
        msdyn_activeagentid: { table: "systemuser", id: user },
        msdyn_conversationfirstwaittimeinseconds: waited,
        ...more,
      }),
    leaves: () =>
      store.insert("msdyn_ocliveworkitem", {
        ...shared,
        subject: "gone",
        statecode: 1,
        statuscode: 4,
        msdyn_isabandoned: true,
        msdyn_closedon: moment(300),
      }),
    read: () => source.read({ since: now - 3_600_000, serviceLevel: 20, rows: true }, cancel),
  };
}

describe("the queue over the local Dataverse, with the supervisor's role", () => {
  it("is counted by the service, in one request", async () => {
    const { waits, takes, leaves, read, addresses } = openQueue();
    waits("Gutter", 385);
    waits("Tile", 10);
    takes("Chimney", 15);
    takes("Skylight", 90, { msdyn_customersentimentlabel: 8 });
    takes("Yesterday", 5, { msdyn_activeagentassignedon: moment(90_000) });
    leaves();
    const { counts } = await read();
    expect(counts).toEqual({
      waiting: 2,
      oldest: now - 385_000,
      live: 5,
      accepted: 2,
      acceptedInTime: 1,
      abandoned: 1,
    });
    expect(addresses).toHaveLength(1);
  });

  it("brings who waits, whose mood is bad and who asked for help, with their names", async () => {
    const { waits, takes, read } = openQueue();
    waits("Gutter", 385);
    takes("Skylight", 90, { msdyn_customersentimentlabel: 8 });
    takes("Attic", 5, { msdyn_escalationcount: 1 });
    takes("Quiet", 5);
    const { live } = await read();
    expect(live.map(({ about, state, askedForHelp }) => [about, state, askedForHelp]).sort()).toEqual([
      ["Attic", "active", 1],
      ["Gutter", "waiting", 0],
      ["Skylight", "active", 0],
    ]);
    expect(live.find(({ about }) => about === "Gutter")).toMatchObject({
      customer: "Ann Lee",
      queue: "Roofs",
      representative: null,
      waitingSince: now - 385_000,
    });
    expect(live.find(({ about }) => about === "Skylight")).toMatchObject({
      sentiment: 8,
      representative: "Robin Berg",
    });
  });

  it("never brings all rows, however many wait", async () => {
    const { waits, read } = openQueue();
    for (let at = 0; at < 300; at += 1) waits(`Roof ${at}`, at);
    const { counts, live } = await read();
    expect(counts.waiting).toBe(300);
    expect(live).toHaveLength(100);
    expect(live.some(({ about }) => about === "Roof 299")).toBe(true);
  });
});
