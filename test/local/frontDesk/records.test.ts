import { readRow, readWindow } from "#domain/sessions";
import { createIndicators, openRecorder, transcriptRows } from "#local/frontDesk/records";
import type { TurnReport } from "#local/gateway";
import type { Write } from "#local/world/rows";
import { FakeClock } from "#support";

type Row = { readonly id: string; readonly row: Readonly<Record<string, unknown>> };

/** A recorder of one conversation whose rows the test keeps, newest over older ones of the same id. */
function open() {
  const clock = new FakeClock();
  const kept = new Map<string, Row>();
  const ended: string[] = [];
  const recorder = openRecorder({
    ...{ conversation: "talk", clock },
    rows: { apply: (writes: readonly Write[]) => writes.forEach(({ id, row }) => kept.set(id, { id, row })) },
    ended: ({ outcome, reason }) => ended.push(`${outcome} ${reason}`),
  });
  const report = (text: string, given: Partial<TurnReport> = {}): TurnReport => ({
    said: [
      {
        ...{ type: "message", id: `talk|${text}`, channelId: "directline", conversation: { id: "talk" }, text },
        ...{ timestamp: new Date(clock.now()).toISOString(), from: { id: "dl_ada", role: "user" } },
      },
    ],
    traces: [],
    ...{ state: "open", language: "en-US", took: 3 },
    ...given,
  });
  const say = (text: string, given: Partial<TurnReport> = {}) => recorder.turn(report(text, given));
  const rows = () => [...kept.values()].map(({ row }) => row);
  const sessions = () =>
    rows().flatMap((row) => {
      const read = readRow(row);
      return read.kind === "read" ? readWindow([read.part]) : [];
    });
  return { clock, recorder, say, rows, sessions, ended, report };
}
const minutes = (count: number): number => count * 60_000;
const understood: TurnReport["traces"] = [
  { name: "IntentRecognition", topic: "", detail: { topic: "OrderStatus", score: 1 } },
];
const handedOver: Partial<TurnReport> = {
  traces: [...understood, { name: "HandOff", topic: "Escalate", detail: { reason: "AgentTransferRequestedByUser" } }],
  state: "handedOver",
};

describe("a conversation's record", () => {
  it("is written half an hour after the last activity, once, and says that the customer left", async () => {
    const { clock, say, rows, sessions } = open();
    say("where is my order", { traces: understood });
    await clock.advance(minutes(20));
    say("hello?");
    await clock.advance(minutes(29));
    expect(rows()).toEqual([]);
    await clock.advance(minutes(1));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatchObject({ name: expect.stringMatching(/^talk_/), schematype: "powervirtualagents" });
    expect(sessions()).toMatchObject([{ outcome: "abandoned", reason: "UserExit", engagement: "engaged", turns: 2 }]);
  });

  it("is one row a stretch: after half an hour of silence another begins", async () => {
    const { clock, say, sessions, rows } = open();
    say("one", { traces: understood });
    await clock.advance(minutes(31));
    say("two");
    await clock.advance(minutes(31));
    expect(rows()).toHaveLength(2);
    expect(sessions().map(({ outcome }) => outcome)).toEqual(["abandoned", "none"]);
  });

  it("holds several sessions: the hand-off ends one, what follows is another", async () => {
    const { clock, say, rows, sessions, ended } = open();
    say("a person please", handedOver);
    expect(sessions()).toMatchObject([{ outcome: "escalated", reason: "AgentTransferRequestedByUser" }]);
    await clock.advance(minutes(5));
    say("thanks, bye", { traces: understood, state: "ended" });
    expect(rows()).toHaveLength(1);
    expect(sessions()).toHaveLength(2);
    expect(ended).toEqual(["HandOff AgentTransferRequestedByUser", "Resolved Resolved"]);
  });

  it("ends a session after an hour, and after a hundred turns, though nobody was silent", async () => {
    const { clock, say, ended } = open();
    for (let at = 0; at < 5; at += 1) {
      say(`${String(at)} of the hour`, { traces: understood });
      await clock.advance(minutes(20));
    }
    expect(ended).toEqual(["Abandoned UserExit"]);
    for (let at = 0; at < 100; at += 1) say(`${String(at)} of the hundred`);
    expect(ended).toHaveLength(2);
  });

  it("tells a failure of the agent from a customer who left", async () => {
    const { clock, say, ended } = open();
    say("x", { traces: [...understood, { name: "ErrorTraceData", topic: "", detail: { code: "PowerFxError" } }] });
    await clock.advance(minutes(30));
    expect(ended).toEqual(["Abandoned SystemError"]);
  });

  it("is written as it stands when everything is closed", () => {
    const { say, recorder, rows, clock } = open();
    say("still here", { traces: understood });
    recorder.close();
    recorder.close();
    expect([rows().length, clock.waiting]).toEqual([1, 0]);
  });
});

describe("a record that is too long for a row", () => {
  const activities = Array.from({ length: 30 }, (_, at) => ({ type: "message", id: String(at), text: "x".repeat(50) }));

  it("is several rows of one name and start, in the order of their batch, with nothing lost", () => {
    const rows = transcriptRows("talk", 0, activities, 1000).map(({ row }) => row as Record<string, string>);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ content }) => (content ?? "").length <= 1000)).toBe(true);
    expect(
      new Set(rows.map(({ name, conversationstarttime }) => `${name ?? ""} ${conversationstarttime ?? ""}`)).size,
    ).toBe(1);
    expect(rows.map(({ metadata }) => (JSON.parse(metadata ?? "") as { BatchId: number }).BatchId)).toEqual(
      rows.map((_, at) => at),
    );
    const told = rows.flatMap(
      ({ content }) => (JSON.parse(content ?? "") as { activities: { id: string }[] }).activities,
    );
    expect(told.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
  });

  it("is the same rows when it is written again", () => {
    const ids = () => transcriptRows("talk", 0, activities, 1000).map(({ id }) => id);
    expect(ids()).toEqual(ids());
  });
});

it("says how the agent is doing, and of an error its code alone", () => {
  const clock = new FakeClock();
  const { report } = open();
  const indicators = createIndicators(() => clock.now());
  const about = { articles: 2, newest: clock.now() - 3 * 86_400_000 };
  expect(indicators.read({ articles: 0, newest: null })).toMatchObject({
    ...{
      conversations: 0,
      escalationRate: null,
      failureRate: null,
      latency: null,
      knowledgeAge: null,
      lastError: null,
    },
  });
  indicators.opened();
  for (const took of [1, 2, 3, 40]) indicators.turn(report("x", { took }));
  const detail = { code: "ActionFailed", message: "could not read 'my card is 4242'" };
  indicators.turn(report("x", { traces: [{ name: "ErrorTraceData", topic: "", detail }] }));
  indicators.ended({ outcome: "HandOff", reason: "" });
  indicators.ended({ outcome: "None", reason: "NoError" });
  expect(indicators.read(about)).toEqual({
    ...{ conversations: 1, sessionsEnded: 2, escalationRate: 0.5, turns: 5, failureRate: 0.2 },
    ...{ latency: { p50: 3, p95: 40 }, knowledgeAge: 3, articles: 2 },
    lastError: { at: new Date(clock.now()).toISOString(), code: "ActionFailed" },
  });
});
