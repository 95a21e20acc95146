import { join } from "node:path";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { root } from "#build";
import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import { createConversationWriter } from "#local/contactCentre/rows";
import { openFrontDesk } from "#local/frontDesk";
import { createWorkspaceServer, listen, stopListening } from "#local/workspace/server";
import { FakeClock } from "#support";

const place = { port: 0, servers: [] as Server[] };

beforeAll(async () => {
  const rows = { apply: () => undefined };
  const centre = openContactCentre({
    ...{ scripts: [], clock: new FakeClock(), chance: createChance(1), speed: 1, agentName: "AI agent" },
    rows: createConversationWriter(rows),
  });
  const front = openFrontDesk({
    ...{ agent: join(root, "solution/agent"), agentName: "AI agent", centre, rows, clock: new FakeClock() },
    world: { articles: [], cases: [], conversations: [], past: [], problems: [] },
  });
  const none = { read: () => [], reset: () => undefined };
  const server = createWorkspaceServer({
    ...{ centre, front, requests: none, limits: none, out: tmpdir(), policy: "default", port: () => place.port },
    webApi: () => undefined,
    documents: () => undefined,
  });
  place.servers = [server];
  place.port = await listen(server, 0);
});
afterAll(() => Promise.all(place.servers.map(stopListening)));

async function ask(path: string, method: string, headers: Record<string, string> = {}, body?: unknown) {
  const answer = await fetch(`http://127.0.0.1:${String(place.port)}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.text() };
}
const post = (path: string, body: unknown) => ask(path, "POST", { "Content-Type": "application/json" }, body);
const read = ({ body }: { body: string }) => JSON.parse(body) as Record<string, unknown>;

describe("the support agent", () => {
  const bearer = (token: unknown) => ({ Authorization: `Bearer ${String(token)}`, "Content-Type": "application/json" });
  const begin = async () => read(await post("/_local/customer/token", {}));

  it("is talked to with the token of the customer's page, for that conversation alone", async () => {
    const { token, conversationId } = await begin();
    const other = await begin();
    const opened = await ask("/v3/directline/conversations", "POST", bearer(token));
    expect(opened.status).toBe(201);
    expect(read(opened).conversationId).toBe(conversationId);
    const at = `/v3/directline/conversations/${String(conversationId)}/activities`;
    const start = { type: "event", name: "startConversation" };
    expect((await ask(at, "POST", bearer(token), start)).status).toBe(200);
    expect((await ask(at, "GET", bearer(token))).body).toContain("an AI agent");
    expect((await ask(at, "GET", bearer(other.token))).status).toBe(403);
    expect((await ask(at, "GET")).status).toBe(401);
  });

  it("says how it is doing, to nobody else's page", async () => {
    const health = await ask("/health", "GET");
    expect(read(health)).toMatchObject({ conversations: expect.any(Number), failureRate: 0, articles: 0 });
    expect((await ask("/health", "GET", { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });

  it("gives no other site a token, and answers none that has one", async () => {
    const { token } = await begin();
    const foreign = { Origin: "https://evil.example" };
    expect((await ask("/_local/customer/token", "POST", foreign, {})).status).toBe(403);
    const asked = { ...bearer(token), ...foreign };
    expect((await ask("/v3/directline/conversations", "POST", asked)).status).toBe(403);
    expect((await ask("/copilotstudio/x/conversations", "POST", asked, {})).status).toBe(403);
  });
});
