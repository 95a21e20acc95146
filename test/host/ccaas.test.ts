import fc from "fast-check";
import type { FeedState } from "#desk/conversation";
import type { PlatformEvent, Turn } from "#domain/conversation";
import { createNativeSource, createSdkFeed, createSdkHub } from "#host/ccaas";
import { triesOf } from "#soak";
import { FakeClock, settle } from "#support";

type Callback = (data: never) => void;

/** An SDK typed by the declarations, whose events a test speaks and whose members it can take away. */
function createSdk() {
  const callbacks = new Map<string, Callback>();
  const listen = (name: string) => (callback: Callback) => {
    callbacks.set(name, callback);
    return `id-${name}`;
  };
  const rows: MicrosoftCCaaS.TranscriptMessage[] = [];
  const asked: string[] = [];
  const conversation: Partial<MicrosoftCCaaS.ConversationModule> = {
    onNewMessage: listen("onNewMessage"),
    onCustomerSentimentChange: listen("onCustomerSentimentChange"),
    onConsultStart: listen("onConsultStart"),
    onTransfer: (callback) => void callbacks.set("onTransfer", callback),
    getTranscript: (id) => (asked.push(id), Promise.resolve([...rows])),
    getCopilotSummary: () => Promise.reject(new Error("not enough messages")),
  };
  const removed: string[] = [];
  const sdk: MicrosoftCCaaS.StandaloneSdk = {
    conversation,
    utility: { removeEventHandlerById: (id) => (removed.push(id), true) },
  };
  const page: { Microsoft?: { CCaaS?: MicrosoftCCaaS.Globals } } = { Microsoft: { CCaaS: { StandaloneSDK: sdk } } };
  const tell = (name: string, data: object) => callbacks.get(name)?.({ liveWorkItemId: "C-1", ...data } as never);
  return { page, conversation, rows, asked, removed, tell, callbacks };
}

function listenTo(page: object, focused: string | null = null) {
  const clock = new FakeClock();
  const states: FeedState[] = [];
  const turns: Turn[] = [];
  const feed = createSdkFeed({
    hub: createSdkHub(page),
    clock,
    visible: () => true,
    own: () => "user-1",
    focused: () => Promise.resolve(focused),
  });
  const close = feed.open("{c-1}", { state: (state) => states.push(state), turns: (more) => turns.push(...more) });
  return { clock, states, turns, close, state: () => states[states.length - 1] };
}

const message = (id: string, content: string, senderType: 1 | 3 = 3) => ({
  message: {
    id,
    content,
    contentType: 0,
    timestamp: "2026-11-20T10:30:00Z",
    sender: { id: `s${senderType}`, displayName: "" },
  },
  senderType,
});

const row = (id: string, content: string, sender: string, more: Partial<MicrosoftCCaaS.TranscriptMessage> = {}) => ({
  id,
  content,
  mode: "external" as const,
  createdOn: "2026-11-20T10:29:00Z",
  sender: { user: { displayName: "", id: sender } },
  attachmentInfo: [],
  ...more,
});

describe("the client SDK as a feed", () => {
  it("passes messages as they are written, of its own conversation only, and is live then", async () => {
    const sdk = createSdk();
    const { turns, state } = listenTo(sdk.page);
    await settle();
    sdk.tell("onNewMessage", message("m1", "The tap drips"));
    sdk.tell("onNewMessage", { ...message("m2", "Somebody else"), liveWorkItemId: "c-2" });
    expect(turns.map(({ id, speaker, text }) => [id, speaker, text])).toEqual([["m1", "customer", "The tap drips"]]);
    expect(state()).toEqual({ kind: "live" });
  });

  it("reads the transcript every five seconds while no event comes, thirty behind another conversation", async () => {
    const front = createSdk();
    const here = listenTo(front.page, "c-1");
    await here.clock.advance(16_000);
    expect(front.asked).toHaveLength(4);
    expect(here.state()).toMatchObject({ kind: "asOf", within: 5_000 });
    const behind = createSdk();
    const there = listenTo(behind.page, "c-9");
    await there.clock.advance(31_000);
    expect(behind.asked).toHaveLength(2);
    expect(there.state()).toMatchObject({ kind: "asOf", within: 30_000 });
  });

  it("tells the representative by their own id, the customer by an event, notes by their mode", async () => {
    const sdk = createSdk();
    sdk.rows.push(
      row("a", "Good morning", "user-1"),
      row("b", "It drips again", "s3"),
      row("c", "Look at the valve", "user-7", { mode: "internal" }),
      row("d", "Who am I?", "nobody"),
    );
    const { turns, clock } = listenTo(sdk.page);
    sdk.tell("onNewMessage", message("m1", "Hello?"));
    await clock.advance(31_000);
    expect(turns.map(({ text, speaker, visibility }) => `${speaker}/${visibility}: ${text}`)).toEqual([
      "customer/customer: Hello?",
      "representative/customer: Good morning",
      "customer/customer: It drips again",
      "representative/internal: Look at the valve",
    ]);
  });

  it("works without message events, as in Microsoft's typings, and without a transcript", async () => {
    const half = createSdk();
    delete half.conversation.onNewMessage;
    const one = listenTo(half.page);
    await settle();
    expect(one.state()).toMatchObject({ kind: "asOf" });
    const other = createSdk();
    delete other.conversation.getTranscript;
    const two = listenTo(other.page);
    await settle();
    expect(two.state()).toMatchObject({ kind: "unavailable", problem: { kind: "silent" } });
    other.tell("onNewMessage", message("m1", "Hello"));
    expect(two.state()).toEqual({ kind: "live" });
  });

  it("notices that the SDK went away, keeps what it said, and takes it up again when it is back", async () => {
    const sdk = createSdk();
    const { turns, clock, state } = listenTo(sdk.page);
    await settle();
    sdk.tell("onNewMessage", message("m1", "Hello"));
    const { Microsoft } = sdk.page;
    delete sdk.page.Microsoft;
    await clock.advance(5_000);
    expect(state()).toMatchObject({ kind: "unavailable", problem: { kind: "absent" } });
    const again = createSdk();
    Object.assign(sdk.page, { Microsoft: again.page.Microsoft ?? Microsoft });
    await clock.advance(5_000);
    again.tell("onNewMessage", message("m2", "Are you there?"));
    expect([turns.map(({ id }) => id), state()]).toEqual([["m1", "m2"], { kind: "live" }]);
  });

  it.each([
    ["rejects", () => Promise.reject(new Error("no"))],
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["never answers", () => new Promise(() => undefined)],
  ])("goes on when the transcript %s", async (_, getTranscript) => {
    const sdk = createSdk();
    Object.assign(sdk.conversation, { getTranscript });
    const { clock, state } = listenTo(sdk.page);
    await clock.advance(11_000);
    expect(state()).toMatchObject({ kind: "unavailable" });
    sdk.tell("onNewMessage", message("m1", "Hello"));
    expect(state()).toEqual({ kind: "live" });
  });

  it("lets go of what can be let go of, and registers once however many desks come and go", async () => {
    const sdk = createSdk();
    const hub = createSdkHub(sdk.page);
    const clock = new FakeClock();
    const feed = createSdkFeed({
      hub,
      clock,
      visible: () => true,
      own: () => null,
      focused: () => Promise.resolve(null),
    });
    const closes = Array.from({ length: 20 }, () =>
      feed.open("c-1", { state: () => undefined, turns: () => undefined }),
    );
    await settle();
    closes.forEach((close) => close());
    expect(sdk.removed.sort()).toEqual(["id-onConsultStart", "id-onCustomerSentimentChange", "id-onNewMessage"]);
    await clock.advance(60_000);
    expect(clock.waiting).toBe(0);
  });
});

describe("what the platform says, over the client SDK", () => {
  function hear() {
    const sdk = createSdk();
    const source = createNativeSource(createSdkHub(sdk.page), new FakeClock());
    const heard: unknown[] = [];
    const stop = source.watch("c-1", {
      sentiment: (level) => heard.push(level),
      happened: ({ kind }: PlatformEvent) => heard.push(kind),
    });
    return { ...sdk, source, heard, stop };
  }

  it("passes sentiment by its code, N/A as none, and nothing that is no code", () => {
    const { tell, heard } = hear();
    for (const sentiment of [7, 0, 13, 5, "x", null]) tell("onCustomerSentimentChange", { sentiment });
    tell("onCustomerSentimentChange", { sentiment: 8, liveWorkItemId: "c-2" });
    expect(heard).toEqual([7, null, 13]);
  });

  it("passes consult and transfer", () => {
    const { tell, heard } = hear();
    tell("onConsultStart", { activeParticipantList: [{ isPrimary: false, systemUserId: "u" }] });
    tell("onTransfer", { sessionId: "s" });
    expect(heard).toEqual(["consultStarted", "transferred"]);
  });

  it("has no summary where the SDK refuses, and masks the one it has", async () => {
    const { source, conversation } = hear();
    const { signal } = new AbortController();
    await expect(source.summarise("c-1", signal)).resolves.toBe("");
    conversation.getCopilotSummary = () =>
      Promise.resolve({ summary: "Paid with 5555 5555 5555 4444", requestId: "r" });
    await expect(source.summarise("c-1", signal)).resolves.toBe("Paid with card ••••4444");
  });
});

describe("an SDK of which anything is missing or broken", () => {
  const husk = fc.constantFrom<unknown>(undefined, null, {}, "x", 7, () => {
    throw new Error("no");
  });
  const member = fc.oneof(
    husk,
    fc.constant(() => Promise.resolve("nonsense")),
  );
  const page = fc.record({
    Microsoft: fc.oneof(
      husk,
      fc.record({
        CCaaS: fc.oneof(
          husk,
          fc.record({
            StandaloneSDK: fc.oneof(
              husk,
              fc.record({
                conversation: fc.oneof(
                  husk,
                  fc.record({ onNewMessage: member, getTranscript: member, onTransfer: member }),
                ),
                utility: fc.oneof(husk, fc.record({ removeEventHandlerById: member })),
              }),
            ),
          }),
        ),
      }),
    ),
  });

  it("costs nothing", async () => {
    await fc.assert(
      fc.asyncProperty(page, async (given) => {
        const { clock, close, turns, state } = listenTo(given);
        await clock.advance(12_000);
        expect(turns).toEqual([]);
        expect(["unavailable", "asOf"]).toContain(state()?.kind);
        close();
        expect(await createNativeSource(createSdkHub(given), clock).summarise("c", new AbortController().signal)).toBe(
          "",
        );
      }),
      { numRuns: triesOf(150) },
    );
  });
});
