import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Disturbance } from "#local/dataverse";
import { serveWebApi } from "#local/dataverse";
import { openBench } from "./openApi";

/** What a client on the wire meets when a request goes wrong on purpose. */
describe("a request that goes wrong on purpose", () => {
  const bench = openBench();
  const next: { fault: Disturbance | null; date: Date | null } = { fault: null, date: null };
  const waits: number[] = [];
  const interference = {
    choose: (_: unknown, where: "wire" | "batch") => (where === "wire" ? next.fault : null),
    wait: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)),
    date: () => next.date,
  };
  let server: Server;
  let root: string;

  beforeAll(async () => {
    server = createServer((request, response) => void serveWebApi(request, response, bench.api, interference));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/data/v9.2/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    bench.store.close();
  });

  async function send(fault: Disturbance | null, method = "GET", path = "WhoAmI", body?: object) {
    next.fault = fault;
    const answer = await fetch(root + path, { method, body: body === undefined ? null : JSON.stringify(body) });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }
  const code = ({ text }: { text: string }) => JSON.parse(text).error.code;

  it("is throttled, with a wait or without", async () => {
    const told = await send({ kind: "throttled", retryAfter: 7 });
    expect([told.status, told.headers.get("Retry-After"), code(told)]).toEqual([429, "7", "0x80072322"]);
    expect((await send({ kind: "throttled", retryAfter: null })).headers.get("Retry-After")).toBeNull();
  });

  it("fails as a service in trouble fails", async () => {
    const failed = await send({ kind: "failed", status: 502, retryAfter: null });
    expect([failed.status, code(failed)]).toEqual([502, "0x80040216"]);
    expect((await send({ kind: "failed", status: 503, retryAfter: 9 })).headers.get("Retry-After")).toBe("9");
  });

  it("is denied with the privilege it lacks", async () => {
    const denied = await send({ kind: "denied" }, "POST", "contacts", { firstname: "Ann" });
    expect(JSON.parse(denied.text).error).toEqual({
      code: "0x80040220",
      message: expect.stringContaining("is missing prvCreate"),
    });
    expect([denied.status, bench.store.count("contact")]).toEqual([403, 0]);
  });

  it("may be one part of a batch, and the others go well", async () => {
    const get = "Content-Type: application/http\r\n\r\nGET contacts?$select=fullname HTTP/1.1\r\n\r\n";
    const asked: string[] = [];
    const answer = bench.api.handle(
      {
        method: "POST",
        url: `${root}$batch`,
        headers: { "Content-Type": "multipart/mixed; boundary=b", Prefer: "odata.continue-on-error" },
        body: `--b\r\n${get}\r\n--b\r\n${get}\r\n--b--\r\n`,
      },
      ({ method, url }) => {
        asked.push(`${method} ${url}`);
        return asked.length === 1 ? { status: 429, headers: { "Retry-After": "3" }, body: "{}" } : null;
      },
    );
    expect([...(answer.body ?? "").matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual([
      "429",
      "200",
    ]);
    expect(asked).toEqual(["GET contacts?$select=fullname", "GET contacts?$select=fullname"]);
  });

  it("is answered late", async () => {
    expect((await send({ kind: "slow", milliseconds: 4000 })).status).toBe(200);
    expect(waits).toEqual([4000]);
  });

  it("is lost before anything was done, or after all of it was", async () => {
    await expect(send({ kind: "lostRequest" }, "POST", "contacts", { firstname: "Ann" })).rejects.toThrow();
    expect(bench.store.count("contact")).toBe(0);
    await expect(send({ kind: "lostAnswer" }, "POST", "contacts", { firstname: "Ann" })).rejects.toThrow();
    expect(bench.store.count("contact")).toBe(1);
  });

  it("breaks off in the middle of the answer", async () => {
    await expect(send({ kind: "half" })).rejects.toThrow();
    await expect(send({ kind: "half" }, "DELETE", "contacts(99999999-0000-4000-8000-000000000000)")).rejects.toThrow();
  });

  it("carries the date of a clock that is wrong", async () => {
    next.date = new Date("2026-11-20T11:58:30Z");
    expect((await send(null)).headers.get("Date")).toBe("Fri, 20 Nov 2026 11:58:30 GMT");
  });

  it("gives back its place among those answered at once", async () => {
    expect(bench.api.limits.read()).toMatchObject({ users: [{ concurrent: 0 }] });
  });
});
