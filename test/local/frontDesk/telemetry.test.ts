import {
  createSender,
  type Envelope,
  postTo,
  readConnection,
  type Sender,
  writeEnvelopes,
} from "#local/frontDesk/telemetry";
import type { TurnReport } from "#local/gateway";
import { FakeClock } from "#support";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const key = "11111111-2222-3333-4444-555555555555";
const said = (role: "user" | "bot", text: string): TurnReport["said"][number] => ({
  ...{ type: "message", id: `c1|${role}`, timestamp: "2026-06-01T08:00:00.000Z", channelId: "directline" },
  ...{ conversation: { id: "c1" }, from: { id: role === "user" ? "dl_ana" : "agent", role }, text },
});
const turn: TurnReport = {
  said: [said("user", "My card is 4111"), said("bot", "Which order is it?")],
  traces: [
    { name: "IntentRecognition", topic: "", detail: { characters: 3 } },
    { name: "TopicStart", topic: "OrderStatus", detail: { topic: "OrderStatus", trigger: "OnRecognizedIntent" } },
    { name: "TopicAction", topic: "OrderStatus", detail: { id: "question_order", kind: "Question" } },
    { name: "TopicEnd", topic: "OrderStatus", detail: {} },
    { name: "ErrorTraceData", topic: "OrderStatus", detail: { code: "ActionFailed", message: "of My card is 4111" } },
  ],
  ...{ state: "open", language: "en-US", took: 12 },
};
const write = (text: boolean) => writeEnvelopes("c1", turn, { key, text, agentName: "Halden's AI agent" });
const eventsOf = (envelopes: readonly Envelope[]) => envelopes.map(({ data }) => data.baseData);

describe("a turn of the agent as telemetry", () => {
  it("has Copilot Studio's names, in the envelope of Application Insights", () => {
    const [first] = write(false);
    expect(first).toMatchObject({
      iKey: key,
      name: "Microsoft.ApplicationInsights.11111111222233334444555555555555.Event",
      tags: { "ai.session.id": "c1", "ai.user.id": "dl_ana" },
      data: { baseType: "EventData", baseData: { ver: 2, measurements: { took: 12 } } },
    });
    const names = ["BotMessageReceived", "TopicStart", "TopicAction", "TopicEnd", "OnErrorLog", "BotMessageSend"];
    expect(eventsOf(write(false)).map(({ name }) => name)).toEqual(names);
    expect(eventsOf(write(false))[2]?.properties).toMatchObject({ TopicName: "OrderStatus", Kind: "Question" });
  });

  it("says nothing of what was said, not in an error either", () => {
    expect(JSON.stringify(write(false))).not.toMatch(/4111|Which order/);
  });

  it("says it where that was asked for, and still nothing an error quotes", () => {
    expect(eventsOf(write(true)).map(({ properties }) => properties.text ?? "")).toEqual([
      "My card is 4111",
      ...["", "", "", ""],
      "Which order is it?",
    ]);
  });
});

describe("a connection string", () => {
  it.each([
    [`InstrumentationKey=${key};IngestionEndpoint=https://we.in.example/`, "https://we.in.example/v2/track"],
    [`instrumentationkey=${key}`, "https://dc.services.visualstudio.com/v2/track"],
    [`InstrumentationKey=${key};IngestionEndpoint=http://127.0.0.1:9/x`, "http://127.0.0.1:9/x/v2/track"],
  ])("says where to: %s", (text, track) => expect(readConnection(text)).toEqual({ key, track }));

  it.each(["", "InstrumentationKey=no", `InstrumentationKey=${key};IngestionEndpoint=file:///etc`])(
    "is none: %j",
    (text) => expect(readConnection(text)).toBeNull(),
  );
});

describe("sending", () => {
  function open(answers: readonly ("down" | readonly number[])[]) {
    const clock = new FakeClock();
    const batches: number[] = [];
    const left = [...answers];
    const sender: Sender = createSender((envelopes) => {
      batches.push(envelopes.length);
      const answer = left.shift() ?? [];
      return Promise.resolve(answer === "down" ? { kind: "failed" } : { kind: "taken", again: answer });
    }, clock);
    return { clock, batches, sender };
  }

  it("goes in batches, a moment after the first event", async () => {
    const { clock, batches, sender } = open([]);
    sender.add(write(false));
    sender.add(write(false));
    expect(batches).toEqual([]);
    await clock.advance(2_000);
    expect([batches, sender.state]).toEqual([[12], { waiting: 0, lost: 0 }]);
  });

  it("is tried again, later each time, with what was not taken", async () => {
    const { clock, batches, sender } = open(["down", [0, 5]]);
    sender.add(write(false));
    await clock.advance(2_000);
    await clock.advance(4_000);
    await clock.advance(8_000);
    expect([batches, sender.state.waiting]).toEqual([[6, 6, 2], 0]);
  });

  it("keeps no more than it can for a service that is away", async () => {
    const { clock, sender } = open(Array.from({ length: 50 }, () => "down" as const));
    for (let at = 0; at < 1000; at += 1) sender.add(write(false));
    await clock.advance(2_000);
    expect(sender.state).toEqual({ waiting: 5000, lost: 1000 });
  });

  it("sends what is left when it is closed", async () => {
    const { batches, sender } = open([]);
    sender.add(write(false));
    await sender.close();
    expect(batches).toEqual([6]);
  });
});

describe("the service", () => {
  const place = { servers: [] as Server[], bodies: [] as unknown[] };
  afterAll(() => place.servers.forEach((server) => server.close()));

  it("is posted the events, and says which to send again", async () => {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        place.bodies.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
        response.writeHead(206, { "Content-Type": "application/json" });
        const errors = [
          { index: 1, statusCode: 429 },
          { index: 2, statusCode: 400 },
        ];
        response.end(JSON.stringify({ itemsReceived: 6, itemsAccepted: 4, errors }));
      });
    });
    place.servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const port = String((server.address() as AddressInfo).port);
    const answer = await postTo(`http://127.0.0.1:${port}/v2/track`)(write(false));
    expect(answer).toEqual({ kind: "taken", again: [1] });
    expect(place.bodies).toEqual([write(false)]);
  });
});
