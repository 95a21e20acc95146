import { createFetchClient } from "#dataverse/client";
import { createNobodySource } from "#dataverse/queue";
import { type Role, roles } from "#dataverse/roles";
import { explainNobody } from "#domain/queue";
import type { Additions } from "#local/dataverse";
import { noon, openBench } from "./openApi";

const now = noon.getTime();
const moment = (secondsAgo: number): string => new Date(now - secondsAgo * 1000).toISOString();
const cancel = new AbortController().signal;
const availability = "CCaaS_GetRepresentativeAvailabilityForConversation";
const isOpenAnswer = (isOpen: boolean): Additions["actions"] => ({
  [availability]: () => ({ IsQueueAvailable: isOpen }),
});

type Seat = { readonly base?: number; readonly free?: number; readonly in?: boolean; readonly speaks?: boolean };

function openFloor(role: Role | null = roles.supervisor, actions: Additions["actions"] = {}) {
  const { store, api } = openBench({ roleOf: () => role, additions: { actions, removing: {} } });
  const asked: string[] = [];
  const answer = ((url: string, init: RequestInit) => {
    asked.push(url);
    const { status, body, ...rest } = api.handle({
      method: init.method ?? "GET",
      url,
      headers: init.headers as Record<string, string>,
      body: (init.body ?? null) as string | null,
    });
    return Promise.resolve(new Response(body, { status, headers: rest.headers }));
  }) as typeof globalThis.fetch;
  const clock = { now: () => now, after: () => () => undefined };
  const client = createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock });
  const source = createNobodySource(client, () => now);
  const queue = store.insert("queue", { name: "Roofs" });
  const skill = store.insert("characteristic", { name: "Spanish" });
  const stream = store.insert("msdyn_liveworkstream", {
    msdyn_name: "Chat",
    msdyn_capacityrequired: 30,
    msdyn_capacityformat: 192350000,
    msdyn_allowedpresences: [192360000, 192360001],
    msdyn_workdistributionmode: 192350000,
  });
  const conversation = store.insert("msdyn_ocliveworkitem", {
    subject: "Gutter",
    statecode: 0,
    statuscode: 1,
    msdyn_cdsqueueid: { table: "queue", id: queue },
    msdyn_liveworkstreamid: { table: "msdyn_liveworkstream", id: stream },
  });
  const session = store.insert("msdyn_ocsession", {
    subject: "Gutter",
    msdyn_liveworkitemid: { table: "msdyn_ocliveworkitem", id: conversation },
  });
  const presences = new Map<number, string>();
  const presenceOf = (base: number): string => {
    const known = presences.get(base);
    if (known !== undefined) return known;
    const id = store.insert("msdyn_presence", { msdyn_name: `p${base}`, msdyn_basepresencestatus: base });
    presences.set(base, id);
    return id;
  };
  return {
    store,
    asked,
    conversation,
    stream,
    needsSpanish: () =>
      store.insert("msdyn_ocliveworkitemcharacteristic", {
        msdyn_name: "Spanish",
        msdyn_characteristic: { table: "characteristic", id: skill },
        msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id: conversation },
      }),
    seat(name: string, { base = 192360000, free = 100, in: isIn = true, speaks = false }: Seat = {}): string {
      const id = store.insert("systemuser", { firstname: name, lastname: "Holt" });
      const person = { table: "systemuser", id } as const;
      if (isIn) store.insert("queuemembership", { queueid: { table: "queue", id: queue }, systemuserid: person });
      store.insert("msdyn_agentstatus", {
        msdyn_agentid: person,
        msdyn_availableunitscapacity: free,
        msdyn_capacitymodifiedon: moment(60),
        msdyn_presencemodifiedon: moment(240),
        msdyn_currentpresenceid: { table: "msdyn_presence", id: presenceOf(base) },
      });
      const resource = store.insert("bookableresource", { name, userid: person });
      if (speaks)
        store.insert("bookableresourcecharacteristic", {
          characteristic: { table: "characteristic", id: skill },
          resource: { table: "bookableresource", id: resource },
        });
      return id;
    },
    takesPart: (person: string, mode: number, joined: number | null, left: number | null) =>
      store.insert("msdyn_sessionparticipant", {
        msdyn_mode: mode,
        msdyn_joinedon: joined === null ? null : moment(joined),
        msdyn_lefton: left === null ? null : moment(left),
        msdyn_agentid: { table: "systemuser", id: person },
        msdyn_omnichannelsession: { table: "msdyn_ocsession", id: session },
      }),
    async explain() {
      const read = await source.read(conversation, cancel);
      if (read.kind !== "waits") return null;
      const names = new Map(read.members.map(({ id, name }) => [id, name.split(" ")[0]]));
      const why = explainNobody(read.waiting, read.members);
      const blocked = why.blocked.map(({ cause, wouldFree }) => [cause, wouldFree.map((id) => names.get(id))]);
      return { read, why, blocked, could: why.could.map((id) => names.get(id)) };
    },
  };
}

describe("why nobody takes a conversation, over the local Dataverse with the supervisor's role", () => {
  it("holds queue, skills, presence and capacity of everybody who could against what it needs", async () => {
    const { seat, needsSpanish, explain, asked } = openFloor(roles.supervisor, isOpenAnswer(true));
    needsSpanish();
    seat("Mia", { base: 192360003, speaks: true });
    seat("Sam", { free: 10, speaks: true });
    seat("Ida");
    seat("Tor", { in: false, speaks: true });
    const told = await explain();
    expect(told?.could).toEqual([]);
    expect(told?.blocked).toEqual(
      expect.arrayContaining([
        ["presence", ["Mia"]],
        ["capacity", ["Sam"]],
        ["skills", ["Ida"]],
        ["queue", ["Tor"]],
      ]),
    );
    expect(told?.why.notRecorded).toEqual([]);
    expect(told?.read.skillNames).toEqual(["Spanish"]);
    expect(told?.why.blocked.find(({ cause }) => cause === "presence")?.at).toBe(now - 240_000);
    expect(told?.why.blocked.find(({ cause }) => cause === "capacity")?.at).toBe(now - 60_000);
    expect(asked).toHaveLength(3);
  });

  it("says that the queue is closed, and that its hours are not known where the API is not there", async () => {
    const closed = openFloor(roles.supervisor, isOpenAnswer(false));
    closed.seat("Mia");
    expect((await closed.explain())?.blocked).toEqual([["hours", ["Mia"]]]);
    const unknown = openFloor();
    unknown.seat("Mia");
    const told = await unknown.explain();
    expect(told?.could).toEqual(["Mia"]);
    expect(told?.why.notRecorded).toEqual([{ cause: "hours", count: 1 }]);
  });

  it("takes what the role may not read for not known, never for a reason", async () => {
    const { msdyn_agentstatus: hidden, ...grants } = roles.supervisor.grants;
    expect(hidden).toBeDefined();
    const { seat, explain } = openFloor({ ...roles.supervisor, grants });
    seat("Mia", { base: 192360004, free: 0 });
    const told = await explain();
    expect(told?.could).toEqual(["Mia"]);
    expect(told?.why.notRecorded.map(({ cause }) => cause)).toEqual(["hours", "presence", "capacity"]);
  });

  it("leaves out who transferred it", async () => {
    const { seat, takesPart, explain } = openFloor();
    takesPart(seat("Mia"), 192350002, 600, 30);
    const told = await explain();
    expect(told?.read).toMatchObject({ waiting: { kind: "transfer" }, exceptName: "Mia Holt" });
    expect(told?.why.asked).toBe(0);
  });

  it("looks at the one who is asked: by a transfer to a person, and by a consult", async () => {
    const first = openFloor();
    first.seat("Sam");
    first.takesPart(first.seat("Mia", { base: 192360004, in: false }), 192350002, null, null);
    expect((await first.explain())?.blocked).toEqual([["presence", ["Mia"]]]);

    const second = openFloor();
    second.store.update("msdyn_ocliveworkitem", second.conversation, { statuscode: 2 });
    second.takesPart(second.seat("Ida"), 192350002, 900, null);
    expect(await second.explain()).toBeNull();
    second.takesPart(second.seat("Mia", { free: 0 }), 192350003, null, null);
    const told = await second.explain();
    expect(told?.read.waiting.kind).toBe("consult");
    expect(told?.blocked).toEqual([["capacity", ["Mia"]]]);
  });

  it("knows nobody's units where the workstream goes by profiles", async () => {
    const { store, stream, seat, explain } = openFloor();
    store.update("msdyn_liveworkstream", stream, { msdyn_capacityformat: 192360000 });
    seat("Mia", { free: 0 });
    expect((await explain())?.why.notRecorded.map(({ cause }) => cause)).toEqual(["hours", "capacity"]);
  });
});
