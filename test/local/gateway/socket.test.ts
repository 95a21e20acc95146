import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { createGateway, createGatewayServer, type CustomerLine, serveStreams } from "#local/gateway";
import { readTopic, type Topic } from "#local/agent/topics";
import { stopListening } from "#local/workspace/server";

const topicOf = (name: string, begin: string, actions: string): Topic => {
  const yaml = `kind: AdaptiveDialog\nbeginDialog:\n  kind: ${begin}\n  actions:\n${actions}`;
  const read = readTopic(`topics/${name}.mcs.yml`, yaml, new Map());
  if (read.kind !== "topic") throw new Error(JSON.stringify(read));
  return read.topic;
};
const echo = topicOf(
  "Echo",
  "OnUnknownIntent\n  id: main",
  '    - kind: SendActivity\n      id: a\n      activity: "You said {System.Activity.Text}"\n',
);
const escalate = topicOf(
  "Escalate",
  "OnEscalate\n  id: main\n  intent:\n    triggerQueries: [a person please]",
  "    - kind: TransferConversationV2\n      id: t\n      transferType:\n        kind: TransferToAgent\n",
);

const clock = { now: Date.parse("2026-06-01T08:00:00Z") };
const place = { base: "", servers: [] as Server[], line: null as CustomerLine | null };
const gateway = createGateway({
  agent: { name: "Kiln", schemaName: "kiln", globals: {}, topics: [echo, escalate] },
  secret: "the-secret",
  key: Buffer.from("k".repeat(32)),
  now: () => clock.now,
  ports: () => ({ search: () => null, runFlow: () => null, request: () => null, environment: {} }),
  handOver: (_handoff, line) => {
    place.line = line;
    return { hear: () => undefined, typing: () => undefined, left: () => true };
  },
});

const listen = async (server: Server): Promise<string> => {
  place.servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};
beforeAll(async () => {
  place.base = await listen(createGatewayServer(gateway));
});
afterAll(() => Promise.all(place.servers.map(stopListening)));
beforeEach(() => void (clock.now += 60_000));

type Opened = { readonly conversationId: string; readonly token: string; readonly streamUrl: string };
type Activity = {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { name?: string };
};
type Frame = { readonly activities: readonly Activity[]; readonly watermark?: string };

async function ask<T>(method: string, path: string, bearer = "the-secret", body?: unknown): Promise<T> {
  const answer = await fetch(`http://${place.base}/v3/directline/${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
}
const begin = () => ask<Opened>("POST", "conversations");
const say = ({ conversationId }: Opened, text: string) =>
  ask("POST", `conversations/${conversationId}/activities`, "the-secret", { type: "message", text });

/** A socket that keeps what it heard; `until` waits for so many activities. */
function open(url: string) {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  const waiters: (() => void)[] = [];
  const activities = () => frames.flatMap((frame) => frame.activities);
  socket.on("message", (data: Buffer) => {
    if (data.length > 0) frames.push(JSON.parse(data.toString("utf8")) as Frame);
    waiters.splice(0).forEach((wake) => wake());
  });
  async function until(count: number): Promise<readonly Activity[]> {
    while (activities().length < count) await new Promise<void>((wake) => waiters.push(wake));
    return activities();
  }
  const opened = new Promise<number>((done) => {
    socket.on("open", () => done(101));
    socket.on("unexpected-response", (_request, response) => done(response.statusCode ?? 0));
    socket.on("error", () => done(0));
  });
  const closed = new Promise<void>((done) => socket.on("close", () => done()));
  return { socket, frames, until, opened, closed };
}
const textsOf = (activities: readonly Activity[]) => activities.map(({ text, type }) => text ?? type);

describe("the stream of a conversation", () => {
  it("brings what was posted before it was opened, then everything, each with its place", async () => {
    const conversation = await begin();
    await say(conversation, "early");
    const { frames, until, socket } = open(conversation.streamUrl);
    await until(2);
    await say(conversation, "late");
    expect(textsOf(await until(4))).toEqual(["early", "You said early", "late", "You said late"]);
    expect(frames.every(({ watermark }) => watermark !== undefined)).toBe(true);
    socket.terminate();
  });

  it("is taken up where it broke: nothing is lost, nothing comes twice", async () => {
    const conversation = await begin();
    const first = open(conversation.streamUrl);
    await first.opened;
    await say(conversation, "one");
    const before = await first.until(2);
    first.socket.terminate();
    await first.closed;
    await say(conversation, "meanwhile");
    const again = await ask<Opened>(
      "GET",
      `conversations/${conversation.conversationId}?watermark=${first.frames.at(-1)?.watermark ?? ""}`,
    );
    const second = open(again.streamUrl);
    await second.until(2);
    await say(conversation, "two");
    const after = await second.until(4);
    expect(textsOf(after)).toEqual(["meanwhile", "You said meanwhile", "two", "You said two"]);
    const ids = [...before, ...after].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    second.socket.terminate();
  });

  it.each([
    ["only what is new where no place is named", "", ["new", "You said new"]],
    ["all of it from the beginning", "?watermark=-", ["old", "You said old", "new", "You said new"]],
  ])("brings %s", async (_, query, texts) => {
    const conversation = await begin();
    await say(conversation, "old");
    const again = await ask<Opened>("GET", `conversations/${conversation.conversationId}${query}`);
    const { until, socket, opened } = open(again.streamUrl);
    await opened;
    await say(conversation, "new");
    expect(textsOf(await until(texts.length))).toEqual(texts);
    socket.terminate();
  });

  it("alone brings typing, which moves no place", async () => {
    const conversation = await begin();
    await say(conversation, "a person please");
    const { until, frames, socket } = open(conversation.streamUrl);
    await until(2);
    place.line?.typing("Mo");
    const activities = await until(3);
    expect(activities[2]).toMatchObject({ type: "typing", from: { name: "Mo" } });
    expect(frames.at(-1)).not.toHaveProperty("watermark");
    const read = await ask<Frame>("GET", `conversations/${conversation.conversationId}/activities`);
    expect(textsOf(read.activities)).toEqual(["a person please", "event"]);
    socket.terminate();
  });
});

describe("whoever may not", () => {
  it("opens no stream a minute later", async () => {
    const { streamUrl } = await begin();
    clock.now += 60_000;
    expect(await open(streamUrl).opened).toBe(403);
  });

  it("opens no other conversation's", async () => {
    const [mine, other] = [await begin(), await begin()];
    expect(await open(mine.streamUrl.replace(mine.conversationId, other.conversationId)).opened).toBe(403);
  });

  it.each<[with_: string, of: (opened: Opened) => string]>([
    ["the token of the conversation", ({ token }) => token],
    ["the secret", () => "the-secret"],
    ["nothing", () => ""],
    ["something else", () => "a.b"],
  ])("opens none with %s", async (_, of) => {
    const opened = await begin();
    const url = new URL(opened.streamUrl);
    url.searchParams.set("t", of(opened));
    expect(await open(url.toString()).opened).toBe(403);
  });

  it("asks nothing with the address of a stream", async () => {
    const { streamUrl } = await begin();
    const bearer = new URL(streamUrl).searchParams.get("t") ?? "";
    expect(await ask("POST", "conversations", bearer)).toMatchObject({ error: { code: "Unauthorized" } });
  });

  it("is cut off who sends what no client sends, and the others go on", async () => {
    const conversation = await begin();
    const [loud, quiet] = [open(conversation.streamUrl), open(conversation.streamUrl)];
    await Promise.all([loud.opened, quiet.opened]);
    loud.socket.send("x".repeat(100_000));
    await loud.closed;
    await say(conversation, "still here");
    expect(await quiet.until(2)).toHaveLength(2);
    quiet.socket.terminate();
  });
});

it("says now and then that it is there, and keeps no server from ending", async () => {
  const server = createServer();
  serveStreams(
    server,
    () => gateway,
    () => false,
    5,
  );
  const host = await listen(server);
  const { streamUrl } = await begin();
  const { socket, closed } = open(streamUrl.replace(place.base, host));
  await new Promise<void>((done) => socket.on("message", (data: Buffer) => data.length === 0 && done()));
  await stopListening(server);
  await closed;
});

it("is no other site's", async () => {
  const server = createServer();
  serveStreams(
    server,
    () => gateway,
    ({ headers }) => headers.origin !== undefined,
  );
  const host = await listen(server);
  const { streamUrl } = await begin();
  const foreign = new WebSocket(streamUrl.replace(place.base, host), { origin: "https://evil.example" });
  const status = await new Promise((done) =>
    foreign.on("unexpected-response", (_request, response) => done(response.statusCode)),
  );
  expect(status).toBe(403);
});
