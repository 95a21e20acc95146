import fc from "fast-check";
import { createFetchClient, createGuard, toGuid } from "#dataverse/client";
import { createFakeService, type Reply, json, lostConnection, silence, status } from "./fakeService";

const incidents = { name: "incident", set: "incidents" };
const id = toGuid("11111111-1111-4111-8111-111111111111");
const start = Date.UTC(2026, 10, 20, 9, 0, 0);

beforeEach(() => jest.useFakeTimers({ now: start }));
afterEach(() => jest.useRealTimers());

function createClient(chance: number, ...replies: (() => Reply)[]) {
  const service = createFakeService(...replies);
  const client = createFetchClient({
    baseUrl: "/",
    fetch: service.fetch,
    clock: { now: Date.now },
    chance: () => chance,
  });
  const read = (cancel?: AbortSignal) => client.retrieve(incidents, id, { select: ["title"] }, cancel);
  return { ...service, client, read };
}

/** Lets time pass until the promise settles, and says how. */
async function settle(work: Promise<unknown>): Promise<unknown> {
  const outcome = work.then(
    (value) => value,
    (error: unknown) => error,
  );
  await jest.advanceTimersByTimeAsync(400_000);
  return outcome;
}

const ok = json({ title: "fine" });
const fine = { title: "fine" };

describe("a read", () => {
  it("is sent again after a lost connection, five times at most", async () => {
    const { read, received } = createClient(0.5, lostConnection);
    await expect(settle(read())).resolves.toMatchObject({ kind: "offline" });
    expect(received.map(({ at }) => at - start)).toEqual([0, 200, 600, 1_400, 3_000]);
  });

  it.each([502, 503, 504])("is sent again after %d", async (code) => {
    const { read, received } = createClient(0, status(code), ok);
    await expect(settle(read())).resolves.toEqual(fine);
    expect(received).toHaveLength(2);
  });

  it("waits what the service asks, never less", async () => {
    const { read, received } = createClient(0, status(429, { "Retry-After": "2" }), ok);
    await expect(settle(read())).resolves.toEqual(fine);
    expect(received.map(({ at }) => at - start)).toEqual([0, 2_001]);
  });

  it("does not wait long in silence: the caller is told", async () => {
    const { read, received } = createClient(0, status(429, { "Retry-After": "30" }), ok);
    await expect(settle(read())).resolves.toMatchObject({ kind: "throttled", retryAfter: 30_000 });
    expect(received).toHaveLength(1);
  });

  it("is given up when the answer takes more than ten seconds, and not sent again", async () => {
    const { read, received } = createClient(0, silence);
    const work = read().catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(9_999);
    await jest.advanceTimersByTimeAsync(1);
    await expect(work).resolves.toMatchObject({
      kind: "offline",
      status: 408,
      detail: "GET incidents: no answer in 10 s",
    });
    expect(received).toHaveLength(1);
  });
});

describe("a write", () => {
  it("that would act twice is never repeated", async () => {
    for (const reply of [lostConnection, status(503), status(429, { "Retry-After": "1" })]) {
      const { client, received } = createClient(0, reply, status(204));
      await settle(client.create(incidents, {}));
      expect(received).toHaveLength(1);
    }
  });

  it("that says the same twice is repeated", async () => {
    const { client, received } = createClient(0, lostConnection, status(204));
    await expect(settle(client.write(incidents, id, {}, { kind: "any" }))).resolves.toBe("");
    expect(received).toHaveLength(2);
  });
});

describe("throttling", () => {
  it("closes the gate until the service's time is over", async () => {
    const { read, received } = createClient(0, status(429, { "Retry-After": "60" }), ok);
    await expect(read()).rejects.toMatchObject({ kind: "throttled" });
    jest.setSystemTime(start + 57_000);
    await expect(read()).rejects.toMatchObject({ kind: "throttled", retryAfter: 3_000 });
    expect(received).toHaveLength(1);
    jest.setSystemTime(start + 60_000);
    await expect(read()).resolves.toEqual(fine);
  });

  it("is a limit of the user: nothing else is sent either", async () => {
    const { read, client, received } = createClient(0, status(429, { "Retry-After": "60" }), ok);
    await expect(read()).rejects.toMatchObject({ kind: "throttled" });
    const queues = { name: "queue", set: "queues" };
    await expect(client.retrieve(queues, id, { select: ["name"] })).rejects.toMatchObject({
      kind: "throttled",
      retryAfter: 60_000,
    });
    await expect(client.create(queues, {})).rejects.toMatchObject({ kind: "throttled" });
    expect(received).toHaveLength(1);
  });

  const seconds = fc.integer({ min: 1, max: 1_000_000_000 });
  const waits = fc.oneof(
    seconds.map((n) => ({ header: String(n), wait: Math.min(n, 300) * 1_000 })),
    fc
      .integer({ min: 1, max: 299 })
      .map((n) => ({ header: new Date(start + n * 1_000).toUTCString(), wait: n * 1_000 })),
    fc
      .constantFrom("", "0", "-5", "soon", "1.5", "1e9", "9".repeat(30), "Thu, 01 Jan 1970 00:00:00 GMT")
      .map((header) => ({ header, wait: 0 })),
  );

  it("sends nothing before the service's time is over, however it is written", async () => {
    await fc.assert(
      fc.asyncProperty(waits, fc.double({ min: 0, max: 0.999, noNaN: true }), async ({ header, wait }, chance) => {
        jest.setSystemTime(start);
        const { read, received } = createClient(chance, status(429, { "Retry-After": header }), ok);
        const work = read().catch((error: unknown) => error);
        await jest.advanceTimersByTimeAsync(3_000);
        const told = wait > 2_000;
        expect(await work).toEqual(told ? expect.objectContaining({ kind: "throttled", retryAfter: wait }) : fine);
        if (told) expect(received).toHaveLength(1);
        else expect(Number(received[1]?.at) - start).toBeGreaterThanOrEqual(wait);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the line", () => {
  it("lets six through at a time, in order", async () => {
    const { client, received, inFlight } = createClient(0, ok);
    const all = Array.from({ length: 20 }, () => client.retrieve(incidents, id, { select: ["title"] }));
    await settle(Promise.all(all));
    expect(received).toHaveLength(20);
    expect(inFlight().most).toBe(6);
  });
});

describe("an outage", () => {
  const losses = (count: number) => Array.from({ length: count }, () => lostConnection);

  it("is asked about by one request at a time after ten losses in a row", async () => {
    const { read, received } = createClient(0, ...losses(11), ok);
    await settle(Promise.allSettled([read(), read()]));
    expect(received).toHaveLength(10);
    jest.setSystemTime(Date.now() + 2_000);
    const waiting = Promise.allSettled([read(), read(), read()]);
    await jest.advanceTimersByTimeAsync(0);
    expect(received).toHaveLength(11);
    await settle(waiting);
    jest.setSystemTime(Date.now() + 2_000);
    await expect(read()).resolves.toEqual(fine);
  });

  it("is not declared for what the service says about one request", async () => {
    const { read, received } = createClient(0, ...Array.from({ length: 20 }, () => status(404)), ok);
    for (let at = 0; at < 20; at += 1) await expect(read()).rejects.toMatchObject({ kind: "absent" });
    await expect(read()).resolves.toEqual(fine);
    expect(received).toHaveLength(21);
  });
});

describe("a session that has ended", () => {
  function createAsked(signedIn: () => Promise<boolean>, ...replies: (() => Reply)[]) {
    const service = createFakeService(...replies);
    const askToSignIn = jest.fn(signedIn);
    const clock = { now: Date.now };
    const guard = createGuard({ now: Date.now, chance: () => 0, askToSignIn });
    const client = createFetchClient({ baseUrl: "/", fetch: service.fetch, clock, guard });
    return { ...service, askToSignIn, read: () => client.retrieve(incidents, id, { select: ["title"] }), client };
  }
  const ended = status(401);

  it("asks the person once, however many requests found it, and sends them again", async () => {
    const asked = createAsked(() => Promise.resolve(true), ended, ended, ended, ok);
    await expect(settle(Promise.all([asked.read(), asked.read(), asked.read()]))).resolves.toEqual([fine, fine, fine]);
    expect(asked.askToSignIn).toHaveBeenCalledTimes(1);
  });

  it("sends again even what must not act twice: refused so, it did nothing", async () => {
    const asked = createAsked(() => Promise.resolve(true), ended, status(204));
    await expect(settle(asked.client.create(incidents, {}))).resolves.toBeNull();
    expect(asked.received).toHaveLength(2);
  });

  it("does not ask again who said no, until something has succeeded", async () => {
    const asked = createAsked(() => Promise.resolve(false), ended, ended, ok, ended);
    await expect(settle(asked.read())).resolves.toMatchObject({ kind: "expired", status: 401 });
    await expect(settle(asked.read())).resolves.toMatchObject({ kind: "expired" });
    expect(asked.askToSignIn).toHaveBeenCalledTimes(1);
    await settle(asked.read());
    await settle(asked.read());
    expect(asked.askToSignIn).toHaveBeenCalledTimes(2);
  });
});

describe("cancelling", () => {
  it("ends a request that waits for its answer", async () => {
    const { read } = createClient(0, silence);
    const cancel = new AbortController();
    const work = read(cancel.signal).catch((error: unknown) => error);
    cancel.abort();
    await expect(work).resolves.toMatchObject({ name: "AbortError" });
  });

  it("ends one that waits between two attempts, and nothing is sent any more", async () => {
    const { read, received } = createClient(0.9, lostConnection);
    const cancel = new AbortController();
    const work = read(cancel.signal).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(1);
    cancel.abort();
    await expect(work).resolves.toMatchObject({ name: "AbortError" });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(received).toHaveLength(1);
  });

  it("sends nothing that was cancelled before", async () => {
    const { read, received } = createClient(0, ok);
    const cancel = new AbortController();
    cancel.abort();
    await expect(read(cancel.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(received).toEqual([]);
  });

  it("frees its place in the line", async () => {
    const { read } = createClient(0, ...Array.from({ length: 6 }, () => silence), ok);
    const cancels = Array.from({ length: 6 }, () => new AbortController());
    const stuck = cancels.map(({ signal }) => read(signal).catch(() => undefined));
    const waiting = read();
    cancels.forEach((cancel) => cancel.abort());
    await Promise.all(stuck);
    await expect(settle(waiting)).resolves.toEqual(fine);
  });
});
