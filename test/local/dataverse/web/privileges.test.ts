import { roles } from "#dataverse/roles";
import { errorOf, openBench, user } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const supervisor = "22222222-2222-4222-8222-222222222222";
const caseId = "cccccccc-0000-4000-8000-000000000001";

/** A bench on which the one who asks is a representative, and another person a supervisor. */
function openRoles() {
  const bench = openBench({ roleOf: (id) => (id === supervisor ? roles.supervisor : roles.representative) });
  bench.store.insert("systemuser", { systemuserid: supervisor, firstname: "Noor" });
  bench.store.insert("contact", { contactid: ann, firstname: "Ann", lastname: "Lee" });
  bench.store.insert("incident", { incidentid: caseId, title: "Case", customerid: { table: "contact", id: ann } });
  bench.store.insert("bot", { name: "Agent" });
  return bench;
}

describe("privileges", () => {
  const bench = openRoles();
  const asSupervisor = { MSCRMCallerID: supervisor };
  const fetch = (inside: string, set: string) =>
    `${set}?fetchXml=${encodeURIComponent(`<fetch><entity name='${inside}</entity></fetch>`)}`;

  it("are told as the platform tells them", () => {
    expect(errorOf(bench.send("GET", "bots"))).toEqual({
      status: 403,
      code: "0x80040220",
      message: expect.stringMatching(
        /^Principal user \(Id=11111111-1111-4111-8111-111111111111, type=8, roleCount=1, privilegeCount=\d+, accessMode=0\) is missing prvReadbot privilege for entity 'bot'\.$/,
      ),
    });
  });

  it.each([
    ["GET", "bots", undefined],
    ["GET", "bots/$count", undefined],
    ["GET", "bots(99999999-0000-4000-8000-000000000000)", undefined],
    ["GET", "systemusers?$expand=systemuser_bot_publishedby", undefined],
    ["GET", "systemusers?$filter=systemuser_bot_publishedby/any(b:b/name eq 'Agent')", undefined],
    ["GET", `systemusers(${user})/systemuser_bot_publishedby`, undefined],
    ["GET", `systemusers(${user})/systemuser_bot_publishedby/$ref`, undefined],
    ["GET", `systemusers(${user})/systemuser_bot_publishedby/$count`, undefined],
    ["GET", fetch("bot'>", "bots"), undefined],
    [
      "GET",
      fetch(
        "systemuser'><link-entity name='bot' from='publishedby' to='systemuserid' link-type='exists'/>",
        "systemusers",
      ),
      undefined,
    ],
    [
      "GET",
      fetch("systemuser'><link-entity name='bot' from='publishedby' to='systemuserid'/>", "systemusers"),
      undefined,
    ],
    ["POST", "accounts", { name: "New" }],
    ["POST", "knowledgearticles", { title: "New" }],
    ["PATCH", `systemusers(${user})`, { title: "Chief" }],
    ["PATCH", "accounts(99999999-0000-4000-8000-000000000000)", { name: "New" }],
    ["PUT", `systemusers(${user})/title`, { value: "Chief" }],
    ["DELETE", `incidents(${caseId})`, undefined],
    ["DELETE", `systemusers(${user})/title`, undefined],
    ["POST", "contacts", { firstname: "Bo", account_primary_contact: [{ name: "Deep" }] }],
    ["PUT", `systemusers(${user})/parentsystemuserid/$ref`, { "@odata.id": `systemusers(${supervisor})` }],
  ])("stand in the way: %s %s", (method, path, body) => {
    const before = bench.store.count("account");
    expect(errorOf(bench.send(method, path, { body }))).toMatchObject({ status: 403, code: "0x80040220" });
    expect([bench.store.count("account"), bench.store.get("incident", caseId)?.title]).toEqual([before, "Case"]);
  });

  it("are those of the person a request acts for", () => {
    expect(bench.send("GET", "bots", { headers: asSupervisor }).status).toBe(200);
    expect(bench.send("POST", "knowledgearticles", { headers: asSupervisor, body: { title: "New" } }).status).toBe(204);
  });

  it("hold inside a batch, and undo its change set", () => {
    const inner = (id: number, url: string, body: object) =>
      `--s\r\nContent-Type: application/http\r\nContent-ID: ${id}\r\n\r\nPOST ${url} HTTP/1.1\r\n\r\n${JSON.stringify(body)}\r\n`;
    const set = `${inner(1, "/api/data/v9.2/contacts", { firstname: "Bo" })}${inner(2, "/api/data/v9.2/accounts", { name: "No" })}--s--`;
    const body = `--b\r\nContent-Type: multipart/mixed; boundary=s\r\n\r\n${set}\r\n--b--`;
    const before = bench.store.count("contact");
    const answer = bench.send("POST", "$batch", { headers: { "Content-Type": "multipart/mixed; boundary=b" }, body });
    expect(answer.body).toContain("prvCreateAccount");
    expect(bench.store.count("contact")).toBe(before);
  });

  it("leave out of a search what a person may not read, without a word", () => {
    const restricted = openBench({
      roleOf: () => ({ name: "None", description: "", grants: { incident: { read: "user" } } }),
    });
    restricted.store.insert("knowledgearticle", { title: "Coffee" });
    restricted.store.insert("incident", { title: "Coffee", customerid: { table: "contact", id: ann } });
    const { body } = restricted.send("POST", "searchquery", { body: { search: "coffee" } });
    const { Value } = JSON.parse(JSON.parse(body ?? "").response);
    expect(Value.map((hit: { EntityName: string }) => hit.EntityName)).toEqual(["incident"]);
    expect(restricted.send("POST", "FullTextSearchKnowledgeArticle", { body: { SearchText: "coffee" } }).status).toBe(
      403,
    );
  });
});

describe("a representative", () => {
  const bench = openRoles();

  it.each([
    ["GET", `incidents(${caseId})?$expand=customerid_contact,Incident_Annotation`, undefined],
    ["GET", "msdyn_ocliveworkitems?$filter=msdyn_ocliveworkitem_Annotations/any(n:n/isdocument eq true)", undefined],
    ["POST", "annotations", { subject: "Note", "objectid_incident@odata.bind": `/incidents(${caseId})` }],
    ["POST", "connections", { "record1id_incident@odata.bind": `/incidents(${caseId})` }],
    ["POST", "incidents", { title: "Follow-up", "customerid_contact@odata.bind": `/contacts(${ann})` }],
    ["PATCH", `incidents(${caseId})`, { description: "more" }],
    [
      "POST",
      "CloseIncident",
      { IncidentResolution: { subject: "Done", "incidentid@odata.bind": `/incidents(${caseId})` }, Status: 5 },
    ],
  ])("may do the day's work: %s %s", (method, path, body) => {
    expect(bench.send(method, path, { body }).status).toBeLessThan(300);
  });
});
