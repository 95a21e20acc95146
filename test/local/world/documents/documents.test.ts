import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { root } from "#build";
import { schema } from "#dataverse/tables";
import { createStore } from "#local/dataverse/store";
import { openDocuments } from "#local/world/documents";
import { createRowWriter, rowId } from "#local/world/rows";

const now = () => new Date("2026-11-20T12:00:00Z");

type Folder = Readonly<Record<string, string>>;

function inFolder<T>(files: Folder, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "warmline-documents-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("a folder of documents", () => {
  const rowsOf = (files: Folder) =>
    inFolder(files, (folder) => openDocuments(folder, now).rows("http://local", () => false)).map(({ row }) => row);

  it("is a library: its head says who wrote a document and when, its folders are the library's", () => {
    const head = "---\ntitle: How to\nauthor: Noor\ncreated: 2026-01-02\nmodified: 2026-03-04T05:06:07Z\n---\n";
    expect(rowsOf({ "Brio 3/how.md": `${head}Hold Steam.` })).toContainEqual(
      expect.objectContaining({
        ...{ fullname: "how.md", title: "How to", author: "Noor", filetype: "md", relativelocation: "Brio 3/how.md" },
        ...{ sharepointcreatedon: "2026-01-02T00:00:00Z", modified: "2026-03-04T05:06:07Z", locationname: "Brio 3" },
        absoluteurl: "http://local/sites/support/Shared%20Documents/Brio%203/how.md",
      }),
    );
  });

  it("takes a document without a head by its name", () => {
    expect(rowsOf({ "plain.txt": "only text" })).toContainEqual(
      expect.objectContaining({ fullname: "plain.txt", title: "plain", author: "", locationname: "" }),
    );
  });

  it("leaves out what cannot be read, and says so", () => {
    const files = {
      "bad.md": "---\ncreated: never\n---\nx",
      "head.md": "---\n- a\n---\nx",
      "good.md": "x",
      "a.exe": "x",
    };
    inFolder(files, (folder) => {
      const { count, problems } = openDocuments(folder, now);
      expect(count).toBe(1);
      expect(problems).toEqual([expect.stringMatching(/^bad\.md: .*not a date/), expect.stringMatching(/^head\.md: /)]);
    });
  });

  it("is empty where there is none", () => {
    expect(openDocuments("/nowhere/at/all", now)).toMatchObject({ count: 0, problems: [] });
  });
});

describe("the sample documents", () => {
  const documents = openDocuments(resolve(root, "src/local/world/sample/documents"), now);

  it("are read without a problem", () => {
    expect(documents.problems).toEqual([]);
    expect(documents.count).toBeGreaterThanOrEqual(10);
  });

  it("are rows of the store, and stay the same rows at the next start", () => {
    const store = createStore({ schema, now });
    store.insert("product", { productid: rowId.product("Brio 3"), name: "Brio 3" });
    const knows = (_: string, id: string) => id === rowId.product("Brio 3");
    const writer = createRowWriter(store);
    writer.apply(documents.rows("http://127.0.0.1:1", knows));
    writer.apply(documents.rows("http://127.0.0.1:2", knows));
    expect(store.count("sharepointdocument")).toBe(documents.count);
    const bulletin = store.all("sharepointdocument").find(({ title }) => title?.includes("SB-014"));
    expect(bulletin?.regardingobjectid).toEqual({ table: "product", id: rowId.product("Brio 3") });
    expect(bulletin?.absoluteurl).toContain("http://127.0.0.1:2/sites/support/");
    expect(store.all("sharepointdocumentlocation").map(({ name }) => name)).toContain("Brio 3");
    store.close();
  });
});

describe("Microsoft Graph's addresses", () => {
  const documents = openDocuments(resolve(root, "src/local/world/sample/documents"), now);
  const place: { server?: Server; origin: string } = { origin: "" };
  beforeAll(async () => {
    const server = createServer((request, response) => void documents.serve(request, response));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    place.server = server;
    place.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    place.server?.closeAllConnections();
    await new Promise((done) => place.server?.close(done));
  });

  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${place.origin}${path}`, { redirect: "manual", ...init });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
  const drive = async () => `/v1.0/drives/${(await ask("/v1.0/sites/root/drive")).body.id}`;

  it("send a download on to where the file is", async () => {
    const answer = await ask(`${await drive()}/root:/Vind/Which filter fits which machine.csv:/content`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(
      `${place.origin}/sites/support/Shared%20Documents/Vind/Which%20filter%20fits%20which%20machine.csv`,
    );
  });

  it("find a path in any case, and no path out of the library", async () => {
    expect((await ask(`${await drive()}/root:/brio 3`)).status).toBe(200);
    for (const path of ["/root:/..%2f..%2fWORLD.md", "/root:/../WORLD.md", "/items/..%2f..", "/root:/Brio 3/nothing"]) {
      expect((await ask(`${await drive()}${path}`)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await ask("/sites/support/Shared%20Documents/..%2f..%2f..%2f..%2fpackage.json")).status).toBe(404);
  });

  it.each([
    ["GET", "/v1.0/nothing", 400, "invalidRequest"],
    ["GET", "/v1.0/drives/b!other/root", 404, "itemNotFound"],
    ["GET", "/v1.0/sites/other", 404, "itemNotFound"],
    ["DELETE", "/v1.0/sites/root/drive", 405, "notAllowed"],
    ["GET", "/v1.0/sites/root/drive/root/children?$top=1001", 400, "invalidRequest"],
    ["GET", "/v1.0/sites/root/drive/root/children?$expand=x", 501, "notSupported"],
    ["GET", "/v1.0/sites/root/drive/root/content", 400, "invalidRequest"],
    ["GET", "/v1.0/sites/root/drive/root/search(x='y')", 400, "invalidRequest"],
    ["GET", "/v1.0/%E0%A4", 400, "invalidRequest"],
  ])("%s %s is answered %i %s, in Graph's shape", async (method, path, status, code) => {
    const answer = await ask(path, { method });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error).toMatchObject({
      message: expect.stringMatching(/\S/),
      innerError: { date: "2026-11-20T12:00:00", "request-id": answer.headers.get("request-id") },
    });
  });

  it.each([
    ["", 400],
    ["[1", 400],
    ["{}", 400],
    ['{"requests":[{"entityTypes":["message"],"query":{"queryString":"x"}}]}', 501],
    ['{"requests":[{"entityTypes":["driveItem"],"query":{}}]}', 400],
    ['{"requests":[{"entityTypes":["driveItem"],"query":{"queryString":"x"},"from":-1}]}', 400],
    [`{"x":"${"x".repeat(200_000)}"}`, 413],
  ])("refuse the search %.40s with %i", async (body, status) => {
    expect((await ask("/v1.0/search/query", { method: "POST", body })).status).toBe(status);
  });

  it("mark in a summary only what was found, and show nothing but the document's words", async () => {
    const body = JSON.stringify({
      requests: [{ entityTypes: ["driveItem"], query: { queryString: "parcel shop" }, from: 0, size: 5 }],
    });
    const { value } = (await ask("/v1.0/search/query", { method: "POST", body })).body;
    const [{ hits, total, moreResultsAvailable }] = value[0].hitsContainers;
    expect([hits.length, total, moreResultsAvailable]).toEqual([1, 1, false]);
    expect(hits[0].summary).toMatch(/<c0>parcel<\/c0> <c0>shop<\/c0>/);
  });

  it("are answered or refused, whatever stands behind them", async () => {
    const path = fc.array(
      fc.constantFrom("root", "items", "root:", "..", "search(q='a')", "children", "'", "%00", "x"),
    );
    await fc.assert(
      fc.asyncProperty(path, fc.string({ maxLength: 20 }), async (parts, query) => {
        const { status } = await ask(`/v1.0/sites/root/drive/${parts.join("/")}?$top=${encodeURIComponent(query)}`);
        expect([200, 302, 400, 404, 405, 501]).toContain(status);
      }),
      { numRuns: 100 },
    );
  });
});
