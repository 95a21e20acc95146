import fc from "fast-check";
import { createFetchClient, createGuard, createLightAsk, createOutageBoard, toGuid } from "#dataverse/client";
import { createDesk } from "#desk/conversation";
import { createSearchLine, type PageClock } from "#desk/kit";
import { triesOf } from "#soak";
import { aConversation, aHandoff, createFakePorts } from "#support";
import { json, lostConnection, type Reply, status } from "./fakeService";

const id = toGuid("11111111-1111-4111-8111-111111111111");
const start = Date.UTC(2026, 10, 20, 9);

beforeEach(() => jest.useFakeTimers({ now: start }));
afterEach(() => jest.useRealTimers());

const after = (milliseconds: number, run: () => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
const clock: PageClock = {
  now: () => Date.now(),
  after,
  afterPaint: (run) => after(0, run),
  whenIdle: (run) => after(0, run),
};

const answer = json({ value: [], "@odata.etag": "1" });
const page = (): Response => new Response("<html>Sign in</html>", { status: 200 });
const cut = (): Response => new Response('{"value":[{"a"', { status: 200 });
const kinds = {
  "no connection": lostConnection,
  "503": status(503),
  "500": status(500),
  "401": status(401),
  "a sign-in page": page,
  "half an answer": cut,
  "no answer": (): Reply => "silence",
} satisfies Record<string, () => Reply>;

/** A tab of nine sessions, each in a frame with its own client and desk, before one service that can go away. */
function openTab(sessions: number) {
  const service: { away: (() => Reply) | null; sent: number[] } = { away: null, sent: [] };
  const fetch: typeof globalThis.fetch = (_input, init) => {
    service.sent.push(Date.now());
    const reply = service.away?.() ?? answer();
    if (reply instanceof Error) return Promise.reject(reply);
    if (reply !== "silence") return Promise.resolve(reply);
    return new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(lostConnection())));
  };
  const board = createOutageBoard();
  const searchLine = createSearchLine();
  const noPage = { cases: [], path: "", more: null };
  const desks = Array.from({ length: sessions }, () => {
    const ask = createLightAsk({ baseUrl: "/", fetch, clock });
    const guard = createGuard({ now: () => Date.now(), chance: () => 0.5, ask, board });
    const client = createFetchClient({ baseUrl: "/", fetch, clock, guard });
    const read = (set: string, cancel: AbortSignal) =>
      client.retrieve({ name: set, set }, id, { select: ["name"] }, cancel);
    const fake = createFakePorts();
    return createDesk("c-1", {
      ...fake.ports,
      clock,
      conversations: { read: async (_, cancel) => (await read("conversations", cancel), aConversation()) },
      handoffs: { read: async (_, cancel) => (await read("handoffs", cancel), aHandoff()) },
      cases: {
        readNewest: async (_, cancel) => (await read("cases", cancel as AbortSignal), noPage),
        search: async (_, cancel) => (await read("cases", cancel as AbortSignal), noPage),
      },
      searchLine,
      knowledge: {
        search: async (_, cancel) => (await read("articles", cancel as AbortSignal), { articles: [], path: "" }),
      },
      watchRecovery: (run) => guard.watchRecovery(run),
    });
  });
  const failing = () =>
    desks.flatMap(({ desk }) => {
      const { conversation, handoff, cases } = desk.store.getState();
      return [conversation, handoff, cases].filter(({ kind }) => kind !== "live");
    }).length;
  return { service, failing, close: () => desks.forEach(({ close }) => close()) };
}

/** How many requests the busiest five minutes had. */
function busiest(sent: readonly number[]): number {
  let [first, most] = [0, 0];
  sent.forEach((time, at) => {
    while (time - (sent[first] ?? time) >= 300_000) first += 1;
    most = Math.max(most, at - first + 1);
  });
  return most;
}

describe("an outage of the whole service", () => {
  const length = fc
    .oneof(fc.integer({ min: 10, max: 120 }), fc.constantFrom(600, 3_600))
    .map((seconds) => seconds * 1_000);
  const names = Object.keys(kinds) as (keyof typeof kinds)[];

  it.each(names)(
    "(%s) is over for nine sessions five seconds after its end, however long it was",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(length, fc.integer({ min: 0, max: 4_000 }), async (milliseconds, more) => {
          jest.setSystemTime(start);
          const { service, failing, close } = openTab(9);
          service.away = kinds[kind];
          await jest.advanceTimersByTimeAsync(milliseconds + more);
          expect(busiest(service.sent)).toBeLessThanOrEqual(600);
          service.away = null;
          await jest.advanceTimersByTimeAsync(5_000);
          expect(failing()).toBe(0);
          close();
        }),
        { numRuns: triesOf(3, 2), endOnFailure: true, examples: [[115_000, 5]] },
      );
    },
    60_000,
  );

  it("asks in the name of all sessions at once: nine cost no more questions than one", async () => {
    const { service, close } = openTab(9);
    service.away = kinds["no connection"];
    await jest.advanceTimersByTimeAsync(60_000);
    const before = service.sent.length;
    await jest.advanceTimersByTimeAsync(300_000);
    expect(service.sent.length - before).toBeLessThanOrEqual(300);
    close();
  }, 60_000);

  it("leaves nothing running when the last desk is closed", async () => {
    const { service, close } = openTab(3);
    service.away = kinds["503"];
    await jest.advanceTimersByTimeAsync(60_000);
    close();
    await jest.advanceTimersByTimeAsync(30_000);
    const before = service.sent.length;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(service.sent).toHaveLength(before);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe("a failure of one source while the service is there", () => {
  it("wakes nobody: the source is tried again at its own pace", async () => {
    const board = createOutageBoard();
    const sent: string[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      const address = input instanceof Request ? input.url : input.toString();
      sent.push(address);
      return Promise.resolve(address.endsWith("WhoAmI") ? answer() : status(500)());
    };
    const ask = createLightAsk({ baseUrl: "/", fetch, clock });
    const guard = createGuard({ now: () => Date.now(), chance: () => 0, ask, board });
    const client = createFetchClient({ baseUrl: "/", fetch, clock, guard });
    const woken = jest.fn();
    const stop = guard.watchRecovery(woken);
    await expect(client.retrieve({ name: "x", set: "xs" }, id, { select: ["y"] })).rejects.toMatchObject({
      status: 500,
    });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent.map((address) => address.slice(0, 4))).toEqual(["/xs(", "/Who"]);
    expect(woken).not.toHaveBeenCalled();
    stop();
  });
});
