import fc from "fast-check";
import { anyCharacter } from "#support/text";
import { type Bench, errorOf, openBench } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const lines = (...text: string[]) => text.join("\r\n");
const http = (request: string, body?: unknown, contentId?: string) =>
  lines(
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `${request} HTTP/1.1`,
    "Content-Type: application/json",
    "",
    body === undefined ? "" : JSON.stringify(body),
  );
const framed = (boundary: string, parts: string[]) =>
  parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("") + `--${boundary}--\r\n`;
const changeSet = (...parts: string[]) =>
  lines("Content-Type: multipart/mixed; boundary=changeset_1", "", framed("changeset_1", parts));

function post(bench: Bench, parts: string[], headers: Record<string, string> = {}) {
  const response = bench.send("POST", "$batch", {
    body: framed("batch_1", parts),
    headers: { "Content-Type": 'multipart/mixed; boundary="batch_1"', ...headers },
  });
  const statuses = [...(response.body ?? "").matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
  return { ...response, text: response.body ?? "", statuses };
}

describe("a batch", () => {
  it("answers its requests in order, as text between boundaries", () => {
    const bench = openBench();
    bench.store.insert("contact", { contactid: ann, firstname: "Ann" });
    const { status, statuses, text, headers } = post(bench, [
      http("GET /api/data/v9.2/contacts?$select=fullname"),
      http(`PATCH contacts(${ann})`, { jobtitle: "Barista" }),
      http(`GET http://local/api/data/v9.2/contacts(${ann})/jobtitle`),
    ]);
    expect([status, statuses]).toEqual([200, [200, 204, 200]]);
    expect(headers["Content-Type"]).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(text.startsWith("--batchresponse_")).toBe(true);
    expect(text).toContain(`OData-EntityId: http://local/api/data/v9.2/contacts(${ann})`);
    expect(text).toContain('"value":"Barista"');
  });

  it("stops at the first failure and takes its status, unless told to go on", () => {
    const requests = [http("GET nothing"), http("GET contacts")];
    expect(post(openBench(), requests)).toMatchObject({ status: 404, statuses: [404] });
    expect(post(openBench(), requests, { Prefer: "odata.continue-on-error" })).toMatchObject({
      status: 200,
      statuses: [404, 200],
    });
  });
});

describe("a change set", () => {
  it("lets later requests name rows that earlier ones made", () => {
    const bench = openBench();
    const { statuses, text } = post(bench, [
      changeSet(
        http("POST contacts", { firstname: "Bo" }, "1"),
        http("POST incidents", { title: "x", "customerid_contact@odata.bind": "$1" }, "2"),
        http("PATCH $1", { lastname: "Öst" }, "3"),
        http("PUT $2/primarycontactid/$ref", { "@odata.id": "$1" }, "4"),
      ),
      http("GET incidents?$expand=primarycontactid($select=fullname)"),
    ]);
    expect(statuses).toEqual([204, 204, 204, 204, 200]);
    expect(text).toContain("--changesetresponse_");
    expect(text).toContain("Content-ID: 2");
    expect(text).toContain('"fullname":"Bo Öst"');
  });

  it("keeps all of it or nothing", () => {
    const bench = openBench();
    const set = changeSet(
      http("POST accounts", { name: "kept?" }, "1"),
      http("POST accounts", { name: "x".repeat(200) }, "2"),
    );
    expect(post(bench, [set, http("GET accounts")])).toMatchObject({ status: 400, statuses: [400] });
    expect(bench.store.count("account")).toBe(0);
  });

  it.each([
    ["GET", changeSet(http("GET accounts", undefined, "1"))],
    ["a request without Content-ID", changeSet(http("POST accounts", { name: "x" }))],
    ["another batch", http("POST $batch", undefined)],
    ["something else", lines("Content-Type: text/plain", "", "hello")],
    ["no request line", lines("Content-Type: application/http", "", "hello")],
  ])("or a batch does not hold %s", (_, part) => {
    const bench = openBench();
    const response = post(bench, [part]);
    expect(response).toMatchObject({ status: 400, statuses: [400] });
    expect(bench.store.count("account")).toBe(0);
  });
});

describe("what is no batch", () => {
  it("is refused", () => {
    const bench = openBench();
    const send = (body: string, type: string) =>
      errorOf(bench.send("POST", "$batch", { body, headers: { "Content-Type": type } }));
    expect(send("x", "application/json").status).toBe(400);
    expect(send("x", "multipart/mixed").status).toBe(400);
    expect(send("no boundary here", "multipart/mixed;boundary=b").status).toBe(400);
    expect(bench.send("GET", "$batch").status).toBe(400);
  });

  it("holds at most 1,000 requests", () => {
    const bench = openBench();
    const many = Array.from({ length: 1001 }, (_, index) =>
      http(`POST accounts`, { name: `n${index}` }, String(index)),
    );
    expect(post(bench, [changeSet(...many)])).toMatchObject({ status: 400 });
    expect(bench.store.count("account")).toBe(0);
  });

  it("never gives more than an error, whatever it holds", () => {
    const bench = openBench();
    const good = framed("b", [http("GET contacts"), changeSet(http("POST accounts", { name: "x" }, "1"))]);
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(40), fc.string({ unit: anyCharacter }), (at, length, text) => {
        const body = good.slice(0, at) + text + good.slice(at + length);
        const { status } = bench.send("POST", "$batch", {
          body,
          headers: { "Content-Type": "multipart/mixed;boundary=b" },
        });
        expect(status === 200 || (status >= 400 && status < 500) || status === 501).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
