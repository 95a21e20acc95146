import fc from "fast-check";
import {
  createFetchClient,
  createWebApiClient,
  type DataverseClient,
  DataverseError,
  toGuid,
  where,
  type Write,
} from "#dataverse/client";
import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store } from "#local/dataverse";
import { chosenSeed, shareOf } from "#soak";
import { toBatchResponse } from "#support";
import { anyCharacter } from "#support/text";
import { type Reply, createFakeService, json, lostConnection, status } from "./fakeService";

const user = "11111111-1111-4111-8111-111111111111";
const row = (n: number) => toGuid(`00000000-0000-4000-8000-00000000000${n}`);
const accounts = { name: "account", set: "accounts" };
const contacts = { name: "contact", set: "contacts" };
const read = (table = accounts) => ({ table, query: { select: ["createdon"], top: 5 } });

/** The local Dataverse through the client, and what crossed the wire. */
function openService(): { readonly client: DataverseClient; readonly store: Store<Tables>; readonly wire: string[] } {
  const { store, api } = openDataverse({ schema, now: () => new Date("2026-11-20T12:00:00Z"), userId: user });
  store.insert("systemuser", { systemuserid: user, firstname: "Robin", lastname: "Berg" });
  store.insert("account", { accountid: row(1), name: "O'Neil & <Sons>" });
  store.insert("contact", { contactid: row(2), firstname: "Ann", lastname: "Lee" });
  const wire: string[] = [];
  const client = createFetchClient({
    baseUrl: "/api/data/v9.2/",
    clock: { now: () => 0 },
    chance: () => 0,
    fetch(input, init) {
      const url = `http://local${input instanceof Request ? input.url : input.toString()}`;
      const method = init?.method ?? "GET";
      wire.push(`${method} ${new URL(url).pathname}`);
      const headers = Object.fromEntries(new Headers(init?.headers));
      const answer = api.handle({ method, url, headers, body: typeof init?.body === "string" ? init.body : null });
      return Promise.resolve(new Response(answer.body, { status: answer.status, headers: answer.headers }));
    },
  });
  return { client, store, wire };
}

describe("lists asked for together", () => {
  it("are one request and the same answers as one by one", async () => {
    const { client, store, wire } = openService();
    const reads = [
      { table: accounts, query: { select: ["name"], filter: where`name eq ${"O'Neil & <Sons>"}` } },
      { table: contacts, query: { entity: "contact", attributes: ["fullname"], count: 2, page: 1 } },
    ] as const;
    const together = await Promise.all(client.retrieveTogether(reads));
    expect(wire).toEqual(["POST /api/data/v9.2/$batch"]);
    expect(together[0].rows).toMatchObject([{ name: "O'Neil & <Sons>" }]);
    expect(together[1].rows).toMatchObject([{ fullname: "Ann Lee" }]);
    const apart = await Promise.all(reads.map(({ table, query }) => client.retrieveMultiple(table, query)));
    expect(together).toEqual(apart);
    store.close();
  });

  it("fail each by themselves, in the same kinds as one by one", async () => {
    const { client, store } = openService();
    const [none, wrong, good] = client.retrieveTogether([
      read({ name: "nothing", set: "nothings" }),
      { table: contacts, query: { select: ["colour"] } },
      read(),
    ]);
    await expect(none).rejects.toMatchObject({ kind: "absent", status: 404 });
    await expect(wrong).rejects.toMatchObject({ kind: "broken", status: 400, detail: "GET contacts: 400 0x80060888" });
    expect((await good).rows).toHaveLength(1);
    store.close();
  });

  it("are a plain request when there is only one, and none when there is none", async () => {
    const { client, store, wire } = openService();
    await Promise.all(client.retrieveTogether([read()]));
    expect(client.retrieveTogether([])).toEqual([]);
    expect(wire).toEqual(["GET /api/data/v9.2/accounts"]);
    store.close();
  });
});

describe("rows written together", () => {
  const write = (n: number, data: Write["data"], condition: Write["condition"] = { kind: "absent" }): Write => ({
    table: accounts,
    id: row(n),
    data,
    condition,
  });

  it("are all there, each with its version", async () => {
    const { client, store, wire } = openService();
    const versions = await client.writeTogether([write(3, { name: "B" }), write(4, { name: "C" })]);
    expect(wire).toEqual(["POST /api/data/v9.2/$batch"]);
    expect([store.get("account", row(3))?.name, store.get("account", row(4))?.name]).toEqual(["B", "C"]);
    const again = write(3, { name: "B2" }, { kind: "is", version: versions[0] ?? "" });
    await expect(client.writeTogether([again, write(5, { name: "D" })])).resolves.toHaveLength(2);
    store.close();
  });

  it("are not there at all when one of them cannot be written", async () => {
    const { client, store } = openService();
    const both = client.writeTogether([write(3, { name: "B" }), write(1, { name: "taken" })]);
    await expect(both).rejects.toMatchObject({ kind: "conflict", status: 412 });
    expect(store.get("account", row(3))).toBeNull();
    expect(store.get("account", row(1))?.name).toBe("O'Neil & <Sons>");
    store.close();
  });
});

describe("context.webAPI, which has no batches", () => {
  const webApi = {
    createRecord: () => Promise.reject(new Error("not asked")),
    retrieveRecord: () => Promise.reject(new Error("not asked")),
    retrieveMultipleRecords: () => Promise.reject(new Error("not asked")),
  };

  it("leaves it to the way beside it that can", async () => {
    const { client: direct, store, wire } = openService();
    const client = createWebApiClient(webApi, { clock: { now: () => 0 }, direct });
    await Promise.all(client.retrieveTogether([read(), read(contacts)]));
    expect(wire).toEqual(["POST /api/data/v9.2/$batch"]);
    store.close();
  });
});

describe("a batch in trouble", () => {
  const createClient = (...replies: (() => Reply | Promise<Reply>)[]) => {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      urls.push(input instanceof Request ? input.url : input.toString());
      const reply = await replies[Math.min(urls.length, replies.length) - 1]?.();
      if (reply instanceof Response) return reply;
      throw reply instanceof Error ? reply : new Error("no reply");
    };
    return { urls, client: createFetchClient({ baseUrl: "/", fetch, clock: { now: () => 0 }, chance: () => 0 }) };
  };
  const parts =
    (...replies: (() => Response)[]) =>
    () =>
      toBatchResponse(replies.map((reply) => reply()));
  const rows = json({ value: [{ name: "A" }] });

  it("keeps what came when a part was told to wait, and sends nothing until then", async () => {
    const { client, urls } = createClient(parts(rows, status(429, { "Retry-After": "9" })), rows);
    const [good, told] = client.retrieveTogether([read(), read(contacts)]);
    await expect(told).rejects.toMatchObject({ kind: "throttled", retryAfter: 9_000 });
    expect((await good).rows).toEqual([{ name: "A" }]);
    await expect(client.call("WhoAmI")).rejects.toMatchObject({ kind: "throttled", retryAfter: 9_000 });
    expect(urls).toEqual(["/$batch"]);
  });

  it("sends nothing until then when all of it was told to wait", async () => {
    const { client, urls } = createClient(status(429, { "Retry-After": "9" }));
    const pages = client.retrieveTogether([read(), read(contacts)]);
    for (const page of pages) await expect(page).rejects.toMatchObject({ kind: "throttled" });
    await expect(client.call("WhoAmI")).rejects.toMatchObject({ kind: "throttled" });
    expect(urls).toEqual(["/$batch"]);
  });

  it("is sent again whole after a lost connection: reads change nothing", async () => {
    const { client, urls } = createClient(lostConnection, parts(rows, rows));
    const pages = await Promise.all(client.retrieveTogether([read(), read(contacts)]));
    expect(pages.map((page) => page.rows.length)).toEqual([1, 1]);
    expect(urls).toEqual(["/$batch", "/$batch"]);
  });

  it("asks by itself for what was left out or may pass", async () => {
    const { client, urls } = createClient(parts(status(503), rows), rows);
    const pages = await Promise.all(client.retrieveTogether([read(), read(contacts), read(contacts)]));
    expect(pages.map((page) => page.rows.length)).toEqual([1, 1, 1]);
    expect(urls.map((url) => url.split("?")[0]).sort()).toEqual(["/$batch", "/accounts", "/contacts"]);
  });

  it("does not take half a change set for a whole one", async () => {
    const { client } = createClient(parts(json({}, 200, { ETag: 'W/"1"' })));
    const data = { name: "A" };
    const both = [row(1), row(2)].map((id): Write => ({ table: accounts, id, data, condition: { kind: "any" } }));
    await expect(client.writeTogether(both)).rejects.toMatchObject({ kind: "broken" });
  });
});

describe("an answer that is no batch", () => {
  const answer = (text: string, type: string) =>
    createFakeService(() => new Response(text, { headers: { "Content-Type": type } }));
  const ask = (text: string, type: string) => {
    // A batch is read from text; the fake reads bodies as JSON, which this one is not.
    const { fetch } = answer(text, type);
    const client = createFetchClient({
      baseUrl: "/",
      fetch: (input, init) => fetch(input, { ...init, body: null }),
      clock: { now: () => 0 },
      chance: () => 0,
    });
    return Promise.allSettled(client.retrieveTogether([read(), read(contacts)]));
  };
  const whole =
    '--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"value":[]}\r\n' +
    '--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{"value":[{"n":1}]}\r\n--b--\r\n';
  const type = "multipart/mixed; boundary=b";

  it("is broken wherever it breaks off", async () => {
    for (let length = 0; length < whole.length - 4; length += 1)
      for (const outcome of await ask(whole.slice(0, length), type))
        expect(outcome).toMatchObject({ status: "rejected", reason: { kind: "broken" } });
    expect((await ask(whole, type)).map(({ status: how }) => how)).toEqual(["fulfilled", "fulfilled"]);
  });

  it.each([
    ["a page to sign in", "<html>Sign in</html>", "text/html"],
    ["no type at all", whole, ""],
    ["another boundary", whole, "multipart/mixed; boundary=c"],
    ["a status that is none", whole.replaceAll("200 OK", "99 OK"), type],
    ["a body where there can be none", whole.replaceAll("200 OK", "204 No Content"), type],
    ["a header that is none", whole.replaceAll("Content-Type: application/json", "\u0000: x"), type],
    ["a part of another kind", whole.replaceAll("application/http", "text/plain"), type],
    ["JSON that is none", whole.replaceAll("{", "["), type],
  ])("is broken with %s", async (_, text, contentType) => {
    for (const outcome of await ask(text, contentType))
      expect(outcome).toMatchObject({ status: "rejected", reason: { kind: "broken" } });
  });

  const pieces = fc.constantFrom(
    ...["--b", "--b--", "\r\n", "\r\n\r\n", "\n", "Content-Type: application/http", "HTTP/1.1 200 OK", "{}", ":"],
    ...["Content-Type: multipart/mixed; boundary=b", "Content-Type: multipart/mixed; boundary=s", "--s", "--s--"],
    ...["HTTP/1.1 403 x", "HTTP/1.1 999", '{"value":[null]}', "\uD800", "Retry-After: 1e9", whole],
  );

  it("never hangs and never throws anything but the pipe's one error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((some) => some.join("")),
          fc.tuple(fc.nat(whole.length), fc.string({ unit: anyCharacter })).map(([at, text]) => {
            return whole.slice(0, at) + text + whole.slice(at + 1);
          }),
          fc.string({ unit: anyCharacter, maxLength: 200 }),
        ),
        async (text) => {
          for (const outcome of await ask(text, type))
            if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(DataverseError);
        },
      ),
      { seed: chosenSeed(), numRuns: shareOf(20_000, 200) },
    );
  }, 60_000);

  // Read in a time that grows with the square of its length, each of these would take hours: the test would be stopped.
  it.each([
    ["empty parts", "\r\n--b\r\n".repeat(200_000)],
    ["boundaries behind its end", `${whole}${"--b".repeat(400_000)}`],
    ["one header without an end", `--b\r\n${"a:".repeat(400_000)}`],
  ])("is read to its end: %s by the hundred thousand", async (_, text) => {
    for (const outcome of await ask(text, type))
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(DataverseError);
  });
});
