import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openContactCentre } from "#local/contactCentre";
import { createChance } from "#local/contactCentre/customers";
import { serveWebApi } from "#local/dataverse";
import { bringZip, createInstalledFiles, describeInstalled, openWorkspace, removeSolution } from "#local/solutions";
import { createWorkspaceServer, listen, stopListening } from "#local/workspace/server";
import { aScript, FakeClock } from "#support";
import { openOrganisation, packVersion, second } from "./openOrganisation";

const noRows = new Proxy({}, { get: () => () => undefined });
const open: { readonly server: Server; readonly out: string }[] = [];

/** A local workspace with one built page, and what the command says to it. */
async function openPlace() {
  const { api, store, administrator } = openOrganisation();
  const out = mkdtempSync(join(tmpdir(), "warmline-import-"));
  mkdirSync(join(out, "webresources/wml_"), { recursive: true });
  writeFileSync(join(out, "webresources/wml_/desk.html"), "built");
  const bound = { port: 0 };
  const server = createWorkspaceServer({
    centre: openContactCentre({
      scripts: [aScript("ana", { turns: [] })],
      rows: noRows as never,
      ...{ clock: new FakeClock(), chance: createChance(1), speed: 1, agentName: "AI agent" },
    }),
    webApi: (request, response) => serveWebApi(request, response, api),
    documents: () => undefined,
    requests: api.requests,
    limits: api.limits,
    installed: createInstalledFiles(store),
    out,
    policy: "default",
    port: () => bound.port,
  });
  bound.port = await listen(server, 0);
  open.push({ server, out });
  const url = `http://127.0.0.1:${bound.port}`;
  const get = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();
  return { ask: openWorkspace(url, administrator), get, url };
}

afterEach(async () => {
  for (const { server, out } of open.splice(0)) {
    await stopListening(server);
    rmSync(out, { recursive: true, force: true });
  }
});

describe("npm run import, over the wire,", () => {
  it("puts what it imports in the place of what was built, until it is removed", async () => {
    const { ask, get } = await openPlace();
    expect(await get("/WebResources/wml_/desk.html")).toBe("built");
    await bringZip(ask, packVersion("0.1.0.0"), "import");
    expect(await describeInstalled(ask)).toEqual(["WarmlineWorkspace 0.1.0.0, managed"]);
    expect(await get("/WebResources/wml_/desk.html")).toContain("<title>Desk</title>");
    expect(await get("/controls/Kettle/strings/Kettle.1033.resx")).toContain("<value>Kettle</value>");
    await bringZip(ask, packVersion("0.2.0.0", second), "upgrade");
    expect(await get("/controls/Kettle/strings/Kettle.1033.resx")).toContain("<value>Teapot</value>");
    expect(await get("/WebResources/wml_/queue.html")).toContain("<title>Queue</title>");
    await expect(bringZip(ask, packVersion("0.1.0.0"), "import")).rejects.toThrow(/a lower version is not imported/);
    expect(await removeSolution(ask, "WarmlineWorkspace")).toEqual([
      "WarmlineWorkspace is removed, with its 8 components.",
    ]);
    expect(await get("/WebResources/wml_/desk.html")).toBe("built");
    expect(await describeInstalled(ask)).toEqual(["nothing is imported: the workspace shows what was built"]);
  });

  it("gives pages a new address for every import, and an unchanged file once", async () => {
    const { ask, get, url } = await openPlace();
    const token = async (): Promise<string> => /data-web-resources="(\d+)"/.exec(await get("/workspace"))?.[1] ?? "";
    const before = await token();
    await bringZip(ask, packVersion("0.1.0.0"), "import");
    const after = await token();
    expect(after).not.toBe(before);
    const first = await fetch(`${url}/%7b${after}%7d/webresources/wml_/desk.html`);
    expect(first.headers.get("content-type")).toMatch(/text\/html/);
    const headers = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await fetch(`${url}/WebResources/wml_/desk.html`, { headers })).status).toBe(304);
    const head = await fetch(`${url}/WebResources/wml_/desk.html`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("says what stays of an unmanaged solution, which names there are, and that nobody answers", async () => {
    const { ask } = await openPlace();
    await bringZip(ask, packVersion("0.1.0.0", {}, false), "import");
    await expect(removeSolution(ask, "Warmline's")).rejects.toThrow(
      "There is no solution Warmline's. There is: WarmlineWorkspace 0.1.0.0, unmanaged.",
    );
    expect(await removeSolution(ask, "WarmlineWorkspace")).toEqual([
      "WarmlineWorkspace is removed. It was unmanaged, a list only: its 9 components stay, as in a real organisation.",
    ]);
    const nobody = openWorkspace("http://127.0.0.1:1", "");
    await expect(describeInstalled(nobody)).rejects.toThrow(/No workspace answers at .*npm start/);
  });

  it("lets an upgrade wait", async () => {
    const { ask } = await openPlace();
    await bringZip(ask, packVersion("0.1.0.0"), "import");
    await bringZip(ask, packVersion("0.2.0.0", second), "hold");
    expect(await describeInstalled(ask)).toHaveLength(2);
    await ask("POST", "DeleteAndPromote", { UniqueName: "WarmlineWorkspace" });
    expect(await describeInstalled(ask)).toEqual(["WarmlineWorkspace 0.2.0.0, managed"]);
  });
});
