import {
  createInsightsDesk,
  type InsightsPage,
  type InsightsPorts,
  type TranscriptReader,
  type TranscriptSource,
} from "#desk/supervisor";
import { createGathering, sumUpJudged } from "#domain/insights";
import { readTalk } from "#domain/sessions";
import { FakeClock, transcriptRow } from "#support";

const rows = ["a", "b", "c"].map((conversation) =>
  transcriptRow({ conversation, outcome: "HandOff", says: ["It broke again"] }),
);
const throttled = Object.assign(new Error("busy"), { kind: "throttled", retryAfter: 30_000 });
const page: InsightsPage = {
  save: () => undefined,
  print: () => undefined,
  link: () => null,
  copy: () => Promise.resolve(),
  opened: { figure: null, days: null },
};

const whole: TranscriptSource = {
  count: () => Promise.resolve(rows.length),
  async *pages() {
    yield await Promise.resolve(rows.slice(0, 2));
    yield await Promise.resolve(rows.slice(2));
  },
  first: () => Promise.resolve({ transcripts: 3, conversations: 9, toPerson: null }),
  handleTime: () => Promise.resolve({ n: 2, mean: 300 }),
  named: (name) => Promise.resolve(rows.filter((row) => row.name === name)),
};

const reader: TranscriptReader = {
  openGathering: () => createGathering(() => 8),
  readTalk,
  lookUp: () => Promise.resolve({ nearest: null, helped: [] }),
  replay: () => Promise.resolve({ brief: [], level: null, terms: [] }),
  judged: () => Promise.resolve(sumUpJudged([])),
};

async function open(
  source: Partial<TranscriptSource> = {},
  reads: InsightsPorts["reader"] = () => Promise.resolve(reader),
) {
  const clock = new FakeClock();
  const desk = createInsightsDesk({ source: { ...whole, ...source }, page, reader: reads }, clock);
  const settle = () => clock.advance(0);
  const read = async () => {
    desk.read();
    await settle();
    const state = desk.store.getState();
    if (state.kind !== "read") throw new Error(`It is ${state.kind}.`);
    return state;
  };
  await settle();
  return { desk, read, settle };
}

describe("the desk of transcripts", () => {
  it("says what Dataverse counts, once somebody looks, and asks once", async () => {
    let asked = 0;
    const { desk, settle } = await open({
      first: () => {
        asked += 1;
        return whole.first(0, new AbortController().signal);
      },
    });
    expect(desk.store.getState()).toEqual({ kind: "asked", first: null });
    desk.look();
    desk.look();
    await settle();
    expect(desk.store.getState()).toEqual({
      kind: "asked",
      first: { transcripts: 3, conversations: 9, toPerson: null },
    });
    expect(asked).toBe(1);
  });

  it("keeps what was read when the rest is refused, and says why it ends there", async () => {
    const { read } = await open({
      async *pages() {
        yield await Promise.resolve(rows.slice(0, 2));
        throw throttled;
      },
    });
    const state = await read();
    expect([state.read, state.of, state.gathered.sessions.length]).toEqual([2, 3, 2]);
    expect(state.problem).toMatchObject({ kind: "throttled" });
  });

  it("fails where nothing could be read", async () => {
    const { desk, settle } = await open({ count: () => Promise.reject(throttled) });
    desk.read();
    await settle();
    expect(desk.store.getState()).toMatchObject({ kind: "failed", problem: { kind: "throttled" } });
  });

  it("reads with what was loaded for it, and asks for that again where it did not come", async () => {
    let asked = 0;
    const { desk, read, settle } = await open({}, () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("not there")) : Promise.resolve(reader);
    });
    desk.read();
    await settle();
    expect(desk.store.getState()).toMatchObject({ kind: "failed", problem: { kind: "broken" } });
    expect((await read()).gathered.sessions.map(({ sentiment }) => sentiment)).toEqual([8, 8, 8]);
  });

  it("reads what was said in a session when it is opened, once, and again after a failure", async () => {
    let asked = 0;
    const { desk, read, settle } = await open({
      named: (name) => {
        asked += 1;
        return asked === 1 ? Promise.reject(throttled) : whole.named(name, new AbortController().signal);
      },
    });
    const [session] = (await read()).gathered.sessions;
    if (!session) throw new Error("No session.");
    desk.openTalk(session);
    await settle();
    expect(desk.talks.getState()[session.id]).toMatchObject({ kind: "failed" });
    desk.openTalk(session);
    desk.openTalk(session);
    await settle();
    expect(desk.talks.getState()[session.id]).toMatchObject({ kind: "read", turns: [{ text: "It broke again" }] });
    expect(asked).toBe(2);
  });

  it("says nothing any more once it is closed", async () => {
    const { desk, settle } = await open();
    desk.look();
    desk.read();
    desk.close();
    await settle();
    expect(desk.store.getState().kind).toBe("reading");
  });
});
