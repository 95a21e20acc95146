import { createFetchClient } from "#dataverse/client";
import { readPastDay } from "#dataverse/queue";
import { noon, openBench, user } from "./openApi";

const now = noon.getTime();
const day = 86_400_000;
const moment = (secondsAgo: number): string => new Date(now - secondsAgo * 1000).toISOString();

function openDay() {
  const { store, api } = openBench();
  let requests = 0;
  const answer = ((url: string, init: RequestInit) => {
    requests += 1;
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
  const spanish = store.insert("characteristic", { name: "Spanish" });
  return {
    requests: () => requests,
    read: () => readPastDay(client, now - day, new AbortController().signal),
    closes: (began: number, more: object, needsSpanish = false) => {
      const id = store.insert("msdyn_ocliveworkitem", {
        subject: "talk",
        msdyn_title: "talk",
        statecode: 1,
        statuscode: 4,
        msdyn_firstwaitstartedon: moment(began),
        msdyn_closedon: moment(began - 500),
        ...more,
      });
      if (needsSpanish)
        store.insert("msdyn_ocliveworkitemcharacteristic", {
          msdyn_ocliveworkitemid: { table: "msdyn_ocliveworkitem", id },
          msdyn_characteristic: { table: "characteristic", id: spanish },
        });
      return id;
    },
  };
}

const taken = {
  msdyn_isagentaccepted: true,
  msdyn_conversationfirstwaittimeinseconds: 40,
  msdyn_conversationhandletimeinseconds: 300,
  msdyn_activeagentid: { table: "systemuser", id: user },
};

describe("conversations of the last 24 hours", () => {
  it("are read with who took them, when, for how long and what they needed, in one request", async () => {
    const { read, requests, closes } = openDay();
    closes(3_600, taken, true);
    closes(7_200, { msdyn_isabandoned: true });
    closes(90_000, taken);
    closes(1_800, { ...taken, statecode: 0, statuscode: 2 });
    const { past, hasSkills, isCut } = await read();
    expect(past).toEqual([
      {
        arrivedAt: now - 3_600_000,
        takenAt: now - 3_560_000,
        worker: user,
        handle: 300,
        skills: ["Spanish"],
        abandonedAt: null,
      },
      {
        arrivedAt: now - 7_200_000,
        takenAt: null,
        worker: null,
        handle: null,
        skills: [],
        abandonedAt: now - 6_700_000,
      },
    ]);
    expect([hasSkills, isCut, requests()]).toEqual([true, false, 1]);
  });
});
