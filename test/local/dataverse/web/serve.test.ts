import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serveWebApi } from "#local/dataverse";
import { type Bench, openBench } from "./openApi";

/** The Web API over a real connection: limits are counted where requests come in. */
describe("the Web API on the wire", () => {
  const clock = { at: 0 };
  let bench: Bench;
  let server: Server;
  let root: string;

  beforeAll(async () => {
    bench = openBench({ ticks: () => clock.at });
    server = createServer((request, response) => void serveWebApi(request, response, bench.api));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/data/v9.2/`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    bench.store.close();
  });

  const search = () => fetch(`${root}searchquery`, { method: "POST", body: JSON.stringify({ search: "coffee" }) });

  it("tells what is left of the limits", async () => {
    const answer = await fetch(`${root}WhoAmI`);
    expect(answer.headers.get("x-ms-ratelimit-burst-remaining-xrm-requests")).toBe("5999");
    expect(answer.headers.get("x-ms-ratelimit-time-remaining-xrm-requests")).toBe("1200.00");
  });

  it("answers 429 with the wait when a person searches twice in a second", async () => {
    expect((await search()).status).toBe(200);
    const second = await search();
    expect(second.status).toBe(429);
    expect(second.headers.get("Retry-After")).toBe("1");
    expect(await second.json()).toMatchObject({ error: { code: "0x80072322" } });
    clock.at += 1000;
    expect((await search()).status).toBe(200);
  });

  it("counts against the person a request acts for", async () => {
    const other = bench.store.insert("systemuser", { firstname: "Kim" });
    await fetch(`${root}WhoAmI`, { headers: { MSCRMCallerID: other } });
    expect(bench.api.limits.read()).toMatchObject({
      limits: { requests: 6000, concurrent: 52 },
      users: [{ refused: { search: 1 } }, { userId: other, requests: 1, concurrent: 0 }],
    });
  });

  it("can do without limits, to measure", () => {
    const free = openBench({ unlimited: true });
    const head = { method: "POST", url: "/api/data/v9.2/searchquery", headers: {} };
    expect([free.api.enter(head), free.api.enter(head)]).toMatchObject([{ kind: "entered" }, { kind: "entered" }]);
  });
});
