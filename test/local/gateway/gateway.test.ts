import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Agent } from "#local/agent/conversation";
import { readTopic, type Topic } from "#local/agent/topics";
import { createGateway, createGatewayServer, type CustomerLine } from "#local/gateway";

const topicOf = (name: string, text: string): Topic => {
  const read = readTopic(`topics/${name}.mcs.yml`, text, new Map());
  if (read.kind !== "topic") throw new Error(JSON.stringify(read));
  return read.topic;
};
const agent: Agent = {
  name: "Kiln",
  schemaName: "kiln",
  globals: { Glaze: "celadon" },
  topics: [
    topicOf(
      "Start",
      "kind: AdaptiveDialog\nbeginDialog:\n  kind: OnConversationStart\n  id: main\n  actions:\n    - kind: SendActivity\n      id: a\n      activity: I am an AI agent.\n",
    ),
    topicOf(
      "Echo",
      'kind: AdaptiveDialog\nbeginDialog:\n  kind: OnUnknownIntent\n  id: main\n  actions:\n    - kind: SendActivity\n      id: a\n      activity: "You said {System.Activity.Text}"\n',
    ),
    topicOf(
      "Choose",
      "kind: AdaptiveDialog\nbeginDialog:\n  kind: OnRecognizedIntent\n  id: main\n  intent:\n    triggerQueries: [which glaze]\n  actions:\n    - kind: Question\n      id: q\n      variable: Topic.Sure\n      prompt: Celadon?\n      entity: BooleanPrebuiltEntity\n",
    ),
    topicOf(
      "Escalate",
      "kind: AdaptiveDialog\nbeginDialog:\n  kind: OnEscalate\n  id: main\n  intent:\n    triggerQueries: [a person please]\n  actions:\n    - kind: TransferConversationV2\n      id: t\n      transferType:\n        kind: TransferToAgent\n",
    ),
  ],
};

const clock = { now: Date.parse("2026-06-01T08:00:00Z") };
const place = {
  base: "",
  servers: [] as Server[],
  forwarded: [] as string[],
  handed: 0,
  lines: new Map<string, CustomerLine>(),
  waits: false,
};
const lineOf = (id: string): CustomerLine => {
  const line = place.lines.get(id);
  if (!line) throw new Error(`${id} was not handed over.`);
  return line;
};
const gateway = createGateway({
  agent,
  secret: "the-secret",
  key: Buffer.from("k".repeat(32)),
  now: () => clock.now,
  ports: () => ({ search: () => null, runFlow: () => null, request: () => null, environment: {} }),
  handOver: ({ conversation }, line) => {
    place.handed += 1;
    place.lines.set(conversation?.id ?? "", line);
    return {
      hear: (text) => void place.forwarded.push(text),
      typing: () => void place.forwarded.push("(writes)"),
      left: () => !place.waits,
    };
  },
});

beforeAll(async () => {
  const server = createGatewayServer(gateway);
  place.servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  place.base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => place.servers.forEach((server) => server.close()));
beforeEach(() => {
  clock.now += 60_000;
  place.handed = 0;
  place.forwarded.length = 0;
});

const ask = async (method: string, path: string, bearer: string, body?: unknown) => {
  const response = await fetch(`${place.base}${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text.startsWith("{") ? JSON.parse(text) : null,
  };
};
const line = (path: string): string => `/v3/directline/${path}`;

async function begin(user = "dl_ada") {
  const { body } = await ask("POST", line("tokens/generate"), "the-secret", { user: { id: user } });
  const opened = await ask("POST", line("conversations"), body.token);
  const path = line(`conversations/${opened.body.conversationId}`);
  const post = (activity: unknown) => ask("POST", `${path}/activities`, body.token, activity);
  const read = async (watermark = "") =>
    (await ask("GET", `${path}/activities?watermark=${watermark}`, body.token)).body;
  const say = (text: string, more: object = {}) =>
    post({ type: "message", from: { id: "somebody else" }, text, ...more });
  return { id: opened.body.conversationId as string, token: body.token as string, opened, path, post, read, say };
}
const textsOf = ({ activities }: { activities: { text?: string; name?: string }[] }) =>
  activities.map(({ text, name }) => text ?? name);

describe("Direct Line", () => {
  it("holds a conversation to the hand-off and on with the representative", async () => {
    const { id, opened, post, read, say } = await begin();
    expect(opened.status).toBe(201);
    await post({ type: "event", name: "startConversation" });
    await post({ type: "event", name: "startConversation" });
    await say("blue bowl");
    const first = await read();
    expect(textsOf(first)).toEqual([
      "startConversation",
      "I am an AI agent.",
      "startConversation",
      "blue bowl",
      "You said blue bowl",
    ]);
    await say("a person please");
    await say("hello?");
    expect(textsOf(await read(first.watermark))).toEqual(["a person please", "handoff.initiate", "hello?"]);
    expect([place.handed, place.forwarded]).toEqual([1, ["hello?"]]);
    lineOf(id).joined("Mo");
    lineOf(id).say("Mo", "Here I am.");
    expect((await read()).activities.slice(-2)).toMatchObject([
      { text: "You are now talking to a person: Mo.", channelData: { notice: "joined", person: "Mo" } },
      { text: "Here I am.", from: { id: "representative", name: "Mo", role: "bot" } },
    ]);
  });

  it("tells the person that the customer writes, and the customer in their language that the person ended it", async () => {
    const { id, post, read, say } = await begin();
    await say("a person please", { locale: "de-DE" });
    await post({ type: "typing" });
    lineOf(id).ended("Mo");
    lineOf(id).ended("Mo");
    expect(place.forwarded).toEqual(["(writes)"]);
    expect(textsOf(await read()).slice(-2)).toEqual(["Mo hat das Gespräch beendet.", undefined]);
  });

  it("gives the conversation back to the agent, which says again what it is and can hand over again", async () => {
    const { id, read, say } = await begin();
    await say("a person please");
    lineOf(id).ended("Mo");
    const { watermark } = await read();
    await say("blue bowl");
    await say("a person please");
    expect(textsOf(await read(watermark))).toEqual([
      "blue bowl",
      "I am an AI agent.",
      "You said blue bowl",
      "a person please",
      "handoff.initiate",
    ]);
    expect(place.handed).toBe(2);
  });

  it.each<[who: string, waits: boolean, answered: boolean]>([
    ["the agent where nobody had taken them yet", false, true],
    ["the person who has them", true, false],
  ])("leaves a customer who left and comes back to %s", async (_, waits, answered) => {
    place.waits = waits;
    const { post, read, say } = await begin();
    await say("a person please");
    await post({ type: "endOfConversation" });
    await say("blue bowl");
    expect(textsOf(await read()).includes("You said blue bowl")).toBe(answered);
    expect(place.forwarded).toEqual(answered ? [] : ["blue bowl"]);
  });

  it("writes the token's user over whatever a client says it is, and gives back what it posted", async () => {
    const { say, read } = await begin("dl_ola");
    await say("hi", { channelData: { clientActivityID: "7" } });
    expect((await read()).activities[0]).toMatchObject({
      from: { id: "dl_ola", role: "user" },
      channelData: { clientActivityID: "7" },
    });
  });

  it("tells whom suggested actions are for, as clients want it", async () => {
    const { say, read } = await begin();
    await say("which glaze");
    expect((await read()).activities.at(-1).suggestedActions).toMatchObject({
      to: [],
      actions: [{ value: "Yes" }, { value: "No" }],
    });
  });

  it("takes a repeated post for the same activity", async () => {
    const { say, read } = await begin();
    const ids = [
      await say("once", { channelData: { clientActivityID: "x" } }),
      await say("once", { channelData: { clientActivityID: "x" } }),
    ];
    expect(ids[0]?.body.id).toBe(ids[1]?.body.id);
    expect(textsOf(await read())).toEqual(["once", "You said once"]);
  });

  it("keeps typing out of what is read, and thumbs as what they are", async () => {
    const { id, post, read } = await begin();
    await post({ type: "typing" });
    const feedback = JSON.stringify({ feedbackText: "clear" });
    const value = { actionName: "feedback", actionValue: { reaction: "like", feedback } };
    expect((await post({ type: "invoke", name: "message/submitAction", replyToId: "r", value })).status).toBe(200);
    expect((await read()).activities).toEqual([]);
    expect(gateway.open(id).thumbs).toEqual([{ reaction: "like", text: "clear", replyToId: "r" }]);
  });

  it("refuses whoever has no right", async () => {
    const [mine, other] = [await begin(), await begin()];
    expect((await ask("POST", line("tokens/generate"), "wrong")).status).toBe(401);
    expect((await ask("POST", line("conversations"), "a.b.c")).status).toBe(401);
    expect((await ask("POST", line("conversations"), `${mine.token}x`)).status).toBe(401);
    expect((await ask("GET", `${mine.path}/activities`, other.token)).status).toBe(403);
    expect((await ask("POST", `${mine.path}/activities`, other.token, { type: "message", text: "x" })).status).toBe(
      403,
    );
    expect((await ask("POST", line("tokens/generate"), "the-secret", { user: { id: "ada" } })).status).toBe(400);
    expect((await ask("GET", line("conversations/none"), "the-secret")).status).toBe(404);
  });

  it("refreshes a token before it expires, never after", async () => {
    const { token } = await begin();
    clock.now += 1_700_000;
    const fresh = await ask("POST", line("tokens/refresh"), token);
    expect(fresh.status).toBe(200);
    clock.now += 200_000;
    expect((await ask("POST", line("tokens/refresh"), token)).body.error.code).toBe("TokenExpired");
    expect((await ask("POST", line("conversations"), fresh.body.token)).status).toBe(201);
  });

  it.each<[what: string, activity: unknown, status: number, words: string]>([
    ["a message that is too long", { type: "message", text: "x".repeat(100_000) }, 413, "6000 characters"],
    ["a file", { type: "message", text: "see", attachments: [{}] }, 415, "Files are not taken"],
    ["a kind clients do not send", { type: "conversationUpdate" }, 400, "is not taken"],
    ["what is no JSON", "{", 400, "no JSON object"],
    ["a list", "[]", 400, "no JSON object"],
  ])("says why it does not take %s, and goes on", async (_, activity, status, words) => {
    const { post, say } = await begin();
    const refused = await post(activity);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain(words);
    expect((await say("x".repeat(6000))).status).toBe(200);
  });

  it("slows a flood down", async () => {
    const { say } = await begin();
    const answers = await Promise.all(Array.from({ length: 25 }, () => say("again")));
    expect(answers.filter(({ status }) => status === 429).length).toBe(5);
    clock.now += 11_000;
    expect((await say("again")).status).toBe(200);
  });

  it("refuses a watermark it did not give", async () => {
    const { path, token } = await begin();
    expect((await ask("GET", `${path}/activities?watermark=3`, token)).status).toBe(400);
  });
});

describe("the Copilot Studio client's stream", () => {
  const at = "/copilotstudio/dataverse-backed/authenticated/bots/kiln/conversations";

  it("answers in frames, and a subscriber hears the representative", async () => {
    const begun = await ask("POST", at, "the-secret", { emitStartConversationEvent: true });
    const id = begun.headers.get("x-ms-conversationid") ?? "";
    expect(begun.text).toMatch(/^event: activity\ndata: \{.*I am an AI agent.*\n\nevent: end\ndata: end\n\n$/);
    await ask("POST", `${at}/${id}`, "the-secret", { activity: { type: "message", text: "a person please" } });
    const [abort, abort2] = [new AbortController(), new AbortController()];
    const stream = await fetch(`${place.base}${at}/${id}/subscribe`, {
      headers: { authorization: "Bearer the-secret" },
      signal: abort.signal,
    });
    lineOf(id).say("Mo", "Still here.");
    const chunk = await stream.body?.getReader().read();
    const first = new TextDecoder().decode(chunk?.value);
    expect(first).toContain("Still here.");
    abort.abort();
    lineOf(id).say("Mo", "And here.");
    const again = await fetch(`${place.base}${at}/${id}/subscribe`, {
      headers: { authorization: "Bearer the-secret", "last-event-id": /^id: (\S+)$/m.exec(first)?.[1] ?? "" },
      signal: abort2.signal,
    });
    const missed = new TextDecoder().decode((await again.body?.getReader().read())?.value);
    expect([missed.includes("And here."), missed.includes("Still here.")]).toEqual([true, false]);
    abort2.abort();
  });
});
