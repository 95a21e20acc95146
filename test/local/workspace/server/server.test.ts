import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as send, type OutgoingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import { checkPort, createWorkspaceServer, listen, stopListening } from "#local/workspace/server";
import type { ConversationWriter } from "#local/contactCentre/rows";
import { aScript, FakeClock } from "#support";

type Answer = { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string };

const rows: ConversationWriter = {
  receive: () => undefined,
  accept: () => undefined,
  saveTranscript: () => undefined,
  consult: () => undefined,
  transfer: () => undefined,
  status: () => undefined,
  give: () => undefined,
  wrapUp: () => undefined,
  close: () => undefined,
};

const place = { out: "", port: 0, strictPort: 0, servers: [] as Server[] };
const counted = { read: () => [{ user: "u", reads: 2 }], reset: jest.fn() };

beforeAll(async () => {
  place.out = mkdtempSync(join(tmpdir(), "warmline-out-"));
  for (const folder of ["controls/Stand", "webresources/wml_", "local"])
    mkdirSync(join(place.out, folder), { recursive: true });
  writeFileSync(join(place.out, "controls/Stand/bundle.js"), "register()");
  writeFileSync(join(place.out, "webresources/wml_/desk.html"), "<p>desk</p>");
  writeFileSync(join(place.out, "secret.txt"), "not served");
  const centre = openContactCentre({
    scripts: [aScript("ana", { turns: [{ speaker: "customer", text: "hi", seconds: 1 }] })],
    ...{ rows, clock: new FakeClock(), chance: createChance(1), speed: 1, agentName: "AI agent" },
  });
  const open = (policy: "default" | "strict", port: () => number) =>
    createWorkspaceServer({
      centre,
      webApi: (_request, response) => void response.writeHead(200).end("[]"),
      documents: (request, response) => void response.writeHead(200).end(`document ${request.url}`),
      requests: counted,
      limits: { read: () => ({ users: [{ requests: 3 }] }) },
      out: place.out,
      policy,
      port,
    });
  place.servers = [open("default", () => place.port), open("strict", () => place.strictPort)];
  [place.port = 0, place.strictPort = 0] = await Promise.all(place.servers.map((server) => listen(server, 0)));
});
afterAll(async () => {
  await Promise.all(place.servers.map(stopListening));
  rmSync(place.out, { recursive: true, force: true });
});

function ask(
  path: string,
  method = "GET",
  headers: OutgoingHttpHeaders = {},
  body?: unknown,
  port = place.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    request.on("error", reject);
    request.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body));
  });
}

const post = (path: string, body: unknown) => ask(path, "POST", { "Content-Type": "application/json" }, body);
const read = (answer: Answer) => JSON.parse(answer.body) as Record<string, never>;

describe("who is answered", () => {
  it.each([["localhost"], ["127.0.0.1"], ["[::1]"]])("answers to %s", async (name) => {
    expect((await ask("/", "GET", { Host: `${name}:${place.port}` })).status).toBe(200);
  });

  it.each([["evil.example"], ["127.0.0.1.evil.example"], ["127.0.0.1:1"], ["localhost:99999"]])(
    "refuses a request for the host %j, whatever page it asks for",
    async (host) => {
      for (const path of ["/", "/api/data/v9.2/incidents", "/_local/state"]) {
        const answer = await ask(path, "GET", { Host: host });
        expect([400, 403]).toContain(answer.status);
        expect(answer.body).not.toContain("waiting");
      }
    },
  );

  it("lets nobody else's page change anything", async () => {
    const presence = { presence: "Busy" };
    const foreign = await ask("/_local/presence", "POST", { Origin: "https://evil.example" }, presence);
    expect(foreign.status).toBe(403);
    const own = await ask("/_local/presence", "POST", { Origin: `http://127.0.0.1:${place.port}` }, presence);
    expect(own.status).toBe(200);
  });
});

describe("what another site asks for", () => {
  const from = (site: string, more: OutgoingHttpHeaders = {}) => ({ "Sec-Fetch-Site": site, ...more });

  it.each([["cross-site"], ["same-site"]])("is refused when the browser says %s, reading too", async (site) => {
    for (const path of ["/api/data/v9.2/incidents", "/_local/state", "/controls/Stand/bundle.js", "/v1.0/sites"]) {
      expect(
        (await ask(path, "GET", from(site, { "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image" }))).status,
      ).toBe(403);
    }
  });

  it("is answered where a person follows a link to a page, and only there", async () => {
    const visit = from("cross-site", { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" });
    expect((await ask("/workspace", "GET", visit)).status).toBe(200);
    expect((await ask("/api/data/v9.2/incidents", "GET", visit)).status).toBe(403);
    const framed = from("cross-site", { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe" });
    expect((await ask("/workspace", "GET", framed)).status).toBe(403);
  });

  it.each([["same-origin"], ["none"]])("is the workspace's own when the browser says %s", async (site) => {
    expect((await ask("/api/data/v9.2/incidents", "GET", from(site))).status).toBe(200);
  });

  it.each([["user:pw@127.0.0.1:PORT"], ["127.0.0.1:PORT/x"], ["127.0.0.1:PORT?x"], ["127.0.0.1:PORT#x"]])(
    "is refused for the Host %j",
    async (host) => {
      const answer = await ask("/_local/state", "GET", { Host: host.replace("PORT", String(place.port)) });
      expect([400, 403]).toContain(answer.status);
    },
  );

  it("may not change anything under another scheme", async () => {
    const origin = { Origin: `https://127.0.0.1:${place.port}` };
    expect((await ask("/_local/presence", "POST", origin, { presence: "Busy" })).status).toBe(403);
  });

  it("cannot be embedded or opened with a hold on it", async () => {
    const { headers } = await ask("/workspace");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });
});

describe("the content security policy", () => {
  const policyOf = async (path: string, headers: OutgoingHttpHeaders = {}) =>
    (await ask(path, "GET", headers)).headers["content-security-policy"];

  it("is the default of model-driven apps on every kind of answer", async () => {
    for (const path of ["/", "/workspace", "/controls/Stand/bundle.js", "/api/data/v9.2/x", "/_local/state", "/none"]) {
      expect(await policyOf(path)).toBe(
        "script-src * 'unsafe-inline' 'unsafe-eval'; worker-src 'self' blob:; style-src * 'unsafe-inline'; " +
          "font-src * data:; frame-ancestors 'self' https://*.powerapps.com",
      );
    }
  });

  it("stays strict where the server was started so, whatever a link asks for", async () => {
    const { headers } = await ask("/workspace?csp=default", "GET", {}, undefined, place.strictPort);
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
  });

  it("is strict when the address asks for it, and for frames of such a page", async () => {
    const strict = await policyOf("/workspace?csp=strict");
    expect(strict).toContain("script-src 'self';");
    expect(strict).toContain("default-src 'self'");
    expect(strict).not.toContain("unsafe-eval");
    const frame = await policyOf("/WebResources/wml_/desk.html?data=x", {
      Referer: `http://127.0.0.1:${place.port}/workspace?csp=strict`,
    });
    expect(frame).toBe(strict);
  });

  it("lets no page run a script that stands in it", async () => {
    for (const path of ["/", "/workspace"]) {
      const { body } = await ask(path);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(body).not.toMatch(/\son\w+=/);
      expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });
});

describe("files", () => {
  it("serves what was built, with its type, and 304 the next time", async () => {
    const first = await ask("/controls/Stand/bundle.js");
    expect(first).toMatchObject({ status: 200, body: "register()" });
    expect(first.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(first.headers["x-content-type-options"]).toBe("nosniff");
    const again = await ask("/controls/Stand/bundle.js", "GET", { "If-None-Match": String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: "" });
    expect((await ask("/WebResources/wml_/desk.html?data=1")).body).toBe("<p>desk</p>");
  });

  it("lets a web resource be kept for a year at its address with the caching token, which the workspace page carries", async () => {
    const page = await ask("/workspace");
    const [, token = ""] = /data-web-resources="([0-9]+)"/.exec(page.body) ?? [];
    const kept = await ask(`/%7b${token}%7d/webresources/wml_/desk.html?data=1`);
    expect(kept).toMatchObject({ status: 200, body: "<p>desk</p>" });
    expect(kept.headers["cache-control"]).toBe("private, max-age=31536000");
    const strict = await ask("/workspace?csp=strict");
    expect(strict.body).not.toContain(`"${token}"`);
  });

  it.each([
    ["/%7b1%7d/webresources/../secret.txt"],
    ["/%7b1%7d/webresources/%2e%2e/secret.txt"],
    ["/%7bx%7d/webresources/wml_/desk.html"],
    ["/controls/../secret.txt"],
    ["/controls/%2e%2e/secret.txt"],
    ["/controls/..%2fsecret.txt"],
    ["/controls/Stand"],
    ["/controls/%00"],
    ["/controls/%zz"],
    ["/nothing"],
    ["/constructor"],
  ])("has nothing at %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe("the host's own wiring", () => {
  it("brings a customer, accepts, lets both write, ends and closes", async () => {
    const { id } = read(await post("/_local/conversations", { script: "ana" })) as { id?: string };
    const at = `/_local/conversations/${id}`;
    expect((await post(`${at}/accept`, {})).status).toBe(200);
    expect((await post(`${at}/customer`, { text: "anyone?" })).status).toBe(200);
    expect((await post(`${at}/messages`, { text: "Hello" })).status).toBe(200);
    const state = read(await ask("/_local/state")) as unknown as { sessions: { messages: { text: string }[] }[] };
    expect(state.sessions[0]?.messages.map(({ text }) => text)).toEqual([
      "hi",
      "Leila Moradi has joined the conversation.",
      "anyone?",
      "Hello",
    ]);
    expect((await post(`${at}/end`, {})).status).toBe(200);
    expect((await post(`${at}/close`, {})).status).toBe(200);
    expect(await post(`${at}/close`, {})).toMatchObject({ status: 404 });
  });

  it.each([
    ["/_local/conversations", { script: "nobody" }, 404],
    ["/_local/conversations/not-an-id/accept", {}, 404],
    ["/_local/presence", { presence: "Asleep" }, 400],
    ["/_local/presence", "{", 400],
    ["/_local/presence", [1], 400],
    ["/_local/presence", "x".repeat(8_000_001), 400],
    ["/_local/other", {}, 404],
  ])("refuses POST %s %j in words", async (path, body, status) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(typeof read(answer).reason).toBe("string");
  });

  it("tells a page everything first, then what changes", async () => {
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      const request = send({ host: "127.0.0.1", port: place.port, path: "/_local/events" }, (response) => {
        expect(response.headers["content-type"]).toContain("text/event-stream");
        response.on("data", (part: Buffer) => {
          heard.push(...part.toString("utf8").split("\n\n").filter(Boolean));
          if (heard.length === 1) void post("/_local/presence", { presence: "Away" });
          if (heard.length > 1) {
            request.destroy();
            resolve();
          }
        });
      });
      request.on("error", () => undefined);
      request.end();
    });
    const events = heard.map((line) => JSON.parse(line.replace("data: ", "")) as { kind: string });
    expect(events.map(({ kind }) => kind)).toEqual(["snapshot", "presence"]);
  });

  it("tells what each person has used of the service limits", async () => {
    expect(read(await ask("/_local/limits"))).toEqual({ users: [{ requests: 3 }] });
  });

  it("tells how many requests the Web API answered, and counts from the start again", async () => {
    expect(read(await ask("/_local/requests"))).toEqual(counted.read());
    await ask("/_local/requests", "DELETE");
    expect(counted.reset).toHaveBeenCalledTimes(1);
  });
});

it("says what to do when its port is taken", async () => {
  await expect(checkPort(place.port)).rejects.toThrow(`Port ${place.port} is taken`);
  await expect(checkPort(place.port)).rejects.toThrow(`--port ${place.port + 1}`);
});
