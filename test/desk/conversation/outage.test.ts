import { createDesk, type FeedState } from "#desk/conversation";
import { type ProblemKind } from "#desk/kit";
import { aConversation, aHandoff, aTurn, createFakePorts, settle } from "#support";

/** The faults of docs/faults.md as the desk meets them; a source that is slow does not answer at all. */
const faults: readonly (readonly [fault: string, kind: ProblemKind, error: object | null])[] = [
  ["throttled without Retry-After", "throttled", { kind: "throttled", retryAfter: null }],
  ["throttled for 2 s", "throttled", { kind: "throttled", retryAfter: 2_000 }],
  ["throttled for 20 s", "throttled", { kind: "throttled", retryAfter: 20_000 }],
  ["failed with 500", "broken", { kind: "broken", status: 500 }],
  ["failed with 503 and Retry-After", "throttled", { kind: "throttled", status: 503, retryAfter: 3_000 }],
  ["denied", "denied", { kind: "denied", status: 403 }],
  ["slow", "slow", null],
  ["a lost request", "offline", { kind: "offline", status: 0 }],
  ["a lost answer", "offline", { kind: "offline", status: 0 }],
  ["half an answer", "broken", { kind: "broken", status: 200 }],
];

const transcriptFails = (kind: ProblemKind): FeedState => ({
  kind: "unavailable",
  problem: { kind, source: "transcript", retryAt: null, detail: "" },
});

function openDeskWith() {
  const fake = createFakePorts();
  const { desk, close } = createDesk("c-1", fake.ports);
  return { ...fake, desk, close, state: () => desk.store.getState() };
}

type Fake = ReturnType<typeof openDeskWith>;

/** Every source fails in the same way, until the desk would ask again. */
async function failAll({ conversations, handoffs, hear, clock }: Fake, kind: ProblemKind, error: object | null) {
  if (error) for (const { fail } of [...conversations, ...handoffs]) fail(Object.assign(new Error("no"), error));
  else await clock.advance(10_000);
  await settle();
  hear(transcriptFails(kind));
  await clock.advance(1_000);
}

describe.each(faults)("a desk that is opened while everything is %s", (_fault, kind, error) => {
  it("says of no panel what was not read", async () => {
    const fake = openDeskWith();
    await failAll(fake, kind, error);
    const { brief, sentiment, suggestions, cases } = fake.state();
    expect([brief, sentiment, suggestions]).toMatchObject(
      [brief, sentiment, suggestions].map(() => ({ kind: "unavailable", problem: { kind } })),
    );
    expect(["loading", "unavailable"]).toContain(cases.kind);
    expect(fake.knowledge).toHaveLength(0);
    fake.close();
  });

  it("logs no gap: nothing was searched for", async () => {
    const fake = openDeskWith();
    await failAll(fake, kind, error);
    fake.desk.logGap();
    await settle();
    expect(fake.acts.logGap).not.toHaveBeenCalled();
    fake.close();
  });

  it("shows everything as soon as one source brings words", async () => {
    const fake = openDeskWith();
    await failAll(fake, kind, error);
    fake.say(aTurn("t1", "customer", "The lift stops between two floors"));
    await fake.clock.advance(1_000);
    expect(fake.state()).toMatchObject({ brief: { kind: "live" }, sentiment: { kind: "live" } });
    expect(fake.knowledge).toHaveLength(1);
    fake.close();
  });
});

describe("a hand-off that was read and holds no words", () => {
  async function openWithoutWords(feed: FeedState) {
    const fake = openDeskWith();
    fake.conversations[0]?.answer(aConversation({ case: null }));
    fake.handoffs[0]?.answer(aHandoff({ present: false, lastTopic: "" }));
    await fake.clock.advance(0);
    fake.hear(feed);
    await fake.clock.advance(1_000);
    const { sentiment, suggestions } = fake.state();
    fake.close();
    return [sentiment, suggestions];
  }

  it("leaves it open whether the customer wrote while the transcript cannot be read", async () => {
    expect(await openWithoutWords(transcriptFails("offline"))).toMatchObject([
      { kind: "unavailable", problem: { source: "transcript" } },
      { kind: "unavailable", problem: { source: "transcript" } },
    ]);
  });

  it.each<FeedState>([{ kind: "live" }, { kind: "asOf", at: 1 }, transcriptFails("silent")])(
    "says that nobody wrote once the transcript was looked at: %p",
    async (feed) => {
      expect(await openWithoutWords(feed)).toMatchObject([
        { kind: "live", value: { kind: "notJudged", reason: "silent" } },
        { kind: "live", value: { kind: "none", others: [], unasked: true } },
      ]);
    },
  );
});
