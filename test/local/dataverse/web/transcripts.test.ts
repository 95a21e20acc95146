import { createFetchClient } from "#dataverse/client";
import { createTranscriptSource } from "#dataverse/queue";
import { noon, openBench } from "./openApi";

const now = noon.getTime();
const day = 86_400_000;
const cancel = new AbortController().signal;

function openSource() {
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
  const source = createTranscriptSource(createFetchClient({ baseUrl: "/api/data/v9.2/", fetch: answer, clock }));
  return {
    source,
    requests: () => requests,
    writes: (name: string, daysAgo: number) =>
      store.insert("conversationtranscript", {
        name,
        content: '{"activities":[]}',
        conversationstarttime: new Date(now - daysAgo * day).toISOString(),
      }),
    closes: (daysAgo: number, seconds: number | null) =>
      store.insert("msdyn_ocliveworkitem", {
        subject: "talk",
        msdyn_title: "talk",
        msdyn_closedon: new Date(now - daysAgo * day).toISOString(),
        msdyn_conversationhandletimeinseconds: seconds,
      }),
    meets: (daysAgo: number, isPersons: boolean) =>
      store.insert("msdyn_ocliveworkitem", {
        subject: "talk",
        msdyn_title: "talk",
        msdyn_isagentsession: isPersons,
        msdyn_createdon: new Date(now - daysAgo * day).toISOString(),
      }),
  };
}

describe("transcripts of the agent in Dataverse", () => {
  it("are counted by Dataverse with the workspace's conversations, in one request, without a row", async () => {
    const { source, requests, writes, meets } = openSource();
    [1, 2, 20].forEach((ago) => writes(`t${ago}`, ago));
    [1, 1, 3, 30].forEach((ago, at) => meets(ago, at !== 1));
    expect(await source.first(now - 7 * day, cancel)).toEqual({ transcripts: 2, conversations: 3, toPerson: 2 });
    expect(requests()).toBe(1);
  });

  it("come in pages, newest first, those since then", async () => {
    const { source, writes } = openSource();
    for (let at = 0; at < 60; at += 1) writes(`t${at}`, at / 10);
    const sizes: number[] = [];
    const names: unknown[] = [];
    for await (const page of source.pages(now - 5 * day, cancel)) {
      sizes.push(page.length);
      names.push(...page.map((row) => (row as { name: unknown }).name));
    }
    expect(sizes).toEqual([25, 25, 1]);
    expect(names.slice(0, 2)).toEqual(["t0", "t1"]);
  });

  it("cost what people took for conversations that closed since, where that is recorded", async () => {
    const { source, closes } = openSource();
    closes(1, 100);
    closes(2, 500);
    closes(2, null);
    closes(30, 9_000);
    expect(await source.handleTime(now - 7 * day, cancel)).toEqual({ n: 2, mean: 300 });
    expect(await source.handleTime(now - 1000, cancel)).toEqual({ n: 0, mean: null });
  });

  it("of one conversation are found by their name, whatever is in it", async () => {
    const { source, writes } = openSource();
    for (const name of ["it's_one", "it's_one", "another"]) writes(name, 1);
    expect(await source.named("it's_one", cancel)).toHaveLength(2);
    expect(await source.named("' or 1 eq 1", cancel)).toEqual([]);
  });
});
