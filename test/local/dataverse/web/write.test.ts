import fc from "fast-check";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";
import { type Bench, errorOf, openBench, user } from "./openApi";

const ann = "aaaaaaaa-0000-4000-8000-000000000001";
const id = "cccccccc-0000-4000-8000-000000000009";
const root = "http://local/api/data/v9.2/";

function openWithAnn(): Bench {
  const bench = openBench();
  bench.store.insert("contact", { contactid: ann, firstname: "Ann", lastname: "Lee" });
  return bench;
}

const aCase = { title: "Ring is red", "customerid_contact@odata.bind": `/contacts(${ann})` };

describe("creating", () => {
  it("answers 204 and where the row is", () => {
    const bench = openWithAnn();
    const response = bench.send("POST", "incidents", { body: { ...aCase, incidentid: id } });
    expect(response).toMatchObject({
      status: 204,
      body: null,
      headers: { "OData-EntityId": `${root}incidents(${id})` },
    });
    expect(bench.store.get("incident", id)).toMatchObject({
      title: "Ring is red",
      customerid: { table: "contact", id: ann },
      createdby: { table: "systemuser", id: user },
    });
  });

  it("answers the row itself when that is preferred", () => {
    const bench = openWithAnn();
    const headers = { Prefer: 'return=representation,odata.include-annotations="*"' };
    const response = bench.send(
      "POST",
      "incidents?$select=title,statecode&$expand=customerid_contact($select=fullname)",
      { body: aCase, headers },
    );
    expect(response).toMatchObject({
      status: 201,
      headers: { "Preference-Applied": expect.stringContaining("return=representation") },
    });
    expect(JSON.parse(response.body ?? "")).toMatchObject({
      title: "Ring is red",
      "statecode@OData.Community.Display.V1.FormattedValue": "Active",
      customerid_contact: { fullname: "Ann Lee" },
    });
  });

  it("makes nested rows with it, all or none", () => {
    const bench = openWithAnn();
    const nested = {
      title: "Ring is red",
      customerid_contact: { firstname: "Bo" },
      Incident_Annotation: [{ subject: "one" }, { subject: "two" }],
    };
    bench.send("POST", "incidents", { body: { ...nested, incidentid: id } });
    expect(bench.read(`incidents(${id})?$expand=customerid_contact,Incident_Annotation`)).toMatchObject({
      customerid_contact: { fullname: "Bo" },
      Incident_Annotation: [{ subject: "one" }, { subject: "two" }],
    });
    const broken = { ...nested, Incident_Annotation: [{ subject: "x".repeat(600) }] };
    expect(bench.send("POST", "incidents", { body: broken }).status).toBe(400);
    expect([bench.store.count("contact"), bench.store.count("incident")]).toEqual([2, 1]);
  });

  it("links an article to a case, and a case to a case", () => {
    const bench = openWithAnn();
    const one = bench.store.insert("incident", { title: "1", customerid: { table: "contact", id: ann } });
    const two = bench.store.insert("incident", { title: "2", customerid: { table: "contact", id: ann } });
    const article = bench.store.insert("knowledgearticle", { title: "Clear E42" });
    bench.send("POST", "knowledgearticleincidents", {
      body: {
        knowledgeusage: 2,
        "incidentid@odata.bind": `incidents(${one})`,
        "knowledgearticleid@odata.bind": `${root}knowledgearticles(${article})`,
      },
    });
    const body = {
      "record1id_incident@odata.bind": `/incidents(${one})`,
      "record2id_incident@odata.bind": `/incidents(${two})`,
    };
    expect(bench.send("POST", "connections", { body }).status).toBe(204);
    const linked = bench.read(
      `incidents(${one})?$expand=knowledgearticle_incidents($expand=knowledgearticleid($select=title)),incident_connections1($expand=record2id_incident($select=title))`,
    );
    expect(linked).toMatchObject({
      knowledgearticle_incidents: [{ knowledgeusage: 2, knowledgearticleid: { title: "Clear E42" } }],
      incident_connections1: [{ record2id_incident: { title: "2" } }],
    });
  });

  it.each([
    ["an unknown column", { ...aCase, colour: "red" }, 400, "0x80048d19", "The property 'colour' does not exist"],
    ["a prototype's name", '{"__proto__":{"x":1},"title":"t"}', 400, "0x80048d19", "__proto__"],
    ["a lookup by its value name", { _customerid_value: ann }, 400, "0x80048d19", "CRM do not support direct update"],
    ["a lookup by its logical name", { customerid: ann }, 400, "0x80048d19", "customerid"],
    ["text that is too long", { ...aCase, title: "x".repeat(201) }, 400, "0x80044331", "length of 200"],
    ["a choice that does not exist", { ...aCase, prioritycode: 7 }, 400, "0x8004431a", "prioritycode"],
    ["a wrong type", { ...aCase, isescalated: "yes" }, 400, "0x80048d19", "isescalated"],
    ["no customer", { title: "x" }, 400, "0x80040203", "customerid"],
    ["a link to nothing", { "customerid_contact@odata.bind": `/contacts(${id})` }, 404, "0x80040217", "Does Not Exist"],
    ["a link to another table", { "customerid_contact@odata.bind": `/accounts(${id})` }, 400, "0x80048d19", "expected"],
    ["a link that is none", { "customerid_contact@odata.bind": "contacts" }, 400, "0x80060888", "does not name a row"],
    ["a list", [aCase], 400, "0x80060888", "JSON object"],
    ["broken JSON", '{"title":', 400, "0x80060888", "JSON object"],
    ["nothing", undefined, 400, "0x80060888", "JSON object"],
    ["a body that is too large", { title: "x".repeat(9_000_000) }, 413, "0x80060888", "too large"],
  ])("is refused with %s, and nothing is written", (_, body, status, code, message) => {
    const bench = openWithAnn();
    const error = errorOf(bench.send("POST", "incidents", { body }));
    expect(error).toMatchObject({ status, code });
    expect(error.message).toContain(message);
    expect(bench.store.count("incident")).toBe(0);
  });

  it("ignores what only the platform writes, and annotations", () => {
    const bench = openWithAnn();
    const body = { ...aCase, incidentid: id, createdon: "2001-01-01T00:00:00Z", "@odata.type": "#x", "title@x.y": 1 };
    bench.send("POST", "incidents", { body });
    expect(bench.store.get("incident", id)?.createdon).toBe("2026-11-20T12:00:00Z");
  });
});

describe("PATCH", () => {
  it("changes a row, and creates one that is not there", () => {
    const bench = openWithAnn();
    expect(bench.send("PATCH", `incidents(${id})`, { body: aCase }).status).toBe(204);
    expect(bench.send("PATCH", `incidents(${id})`, { body: { title: "Ring is white" } })).toMatchObject({
      status: 204,
      headers: { "OData-EntityId": `${root}incidents(${id})` },
    });
    expect(bench.store.get("incident", id)).toMatchObject({ title: "Ring is white", incidentid: id });
    expect(bench.store.count("incident")).toBe(1);
  });

  it("creates by an alternate key with that key's values", () => {
    const bench = openBench();
    const key = "dddddddd-0000-4000-8000-000000000001";
    bench.send("PATCH", `systemusers(azureactivedirectoryobjectid=${key})`, { body: { firstname: "Kim" } });
    bench.send("PATCH", `systemusers(azureactivedirectoryobjectid=${key})`, { body: { lastname: "Oh" } });
    expect(bench.read(`systemusers(azureactivedirectoryobjectid=${key})`)).toMatchObject({ fullname: "Kim Oh" });
  });

  it("only changes with If-Match *, only creates with If-None-Match *", () => {
    const bench = openWithAnn();
    const only = (name: string) => bench.send("PATCH", `incidents(${id})`, { body: aCase, headers: { [name]: "*" } });
    expect(errorOf(only("If-Match"))).toMatchObject({ status: 404, code: "0x80040217" });
    expect(only("If-None-Match").status).toBe(204);
    expect(errorOf(only("If-None-Match"))).toMatchObject({ status: 412, code: "0x80040237" });
    expect(only("If-Match").status).toBe(204);
  });

  it("changes only the version the caller knows", () => {
    const bench = openWithAnn();
    bench.send("PATCH", `incidents(${id})`, { body: aCase });
    const etag = bench.read(`incidents(${id})`)["@odata.etag"];
    const change = () =>
      bench.send("PATCH", `incidents(${id})`, { body: { title: "mine" }, headers: { "If-Match": etag } });
    expect(change().status).toBe(204);
    expect(errorOf(change())).toMatchObject({ status: 412, code: "0x80060882" });
    expect(bench.send("DELETE", `incidents(${id})`, { headers: { "If-Match": etag } }).status).toBe(412);
  });

  it("empties a lookup, and refuses a reason of another state", () => {
    const bench = openWithAnn();
    bench.send("PATCH", `incidents(${id})`, { body: { ...aCase, "primarycontactid@odata.bind": `contacts(${ann})` } });
    bench.send("PATCH", `incidents(${id})`, { body: { "primarycontactid@odata.bind": null } });
    expect(bench.store.get("incident", id)?.primarycontactid).toBeNull();
    const response = bench.send("PATCH", `incidents(${id})`, { body: { statecode: 1, statuscode: 1 } });
    expect(errorOf(response)).toMatchObject({ status: 400, code: "0x80048408" });
  });
});

describe("properties, deletion and links", () => {
  it("sets and empties one property", () => {
    const bench = openWithAnn();
    expect(bench.send("PUT", `contacts(${ann})/jobtitle`, { body: { value: "Barista" } }).status).toBe(204);
    expect(bench.store.get("contact", ann)?.jobtitle).toBe("Barista");
    expect(bench.send("DELETE", `contacts(${ann})/jobtitle`).status).toBe(204);
    expect(bench.store.get("contact", ann)?.jobtitle).toBeNull();
  });

  it("deletes once", () => {
    const bench = openWithAnn();
    expect(bench.send("DELETE", `contacts(${ann})`).status).toBe(204);
    expect(bench.send("DELETE", `contacts(${ann})`).status).toBe(404);
  });

  it("links and parts rows with $ref", () => {
    const bench = openWithAnn();
    const made = bench.store.insert("incident", { title: "x", customerid: { table: "contact", id: ann } });
    const note = bench.store.insert("annotation", { subject: "n" });
    const contact = () => bench.store.get("incident", made)?.primarycontactid;
    const link = { body: { "@odata.id": `${root}contacts(${ann})` } };
    expect(bench.send("PUT", `incidents(${made})/primarycontactid/$ref`, link).status).toBe(204);
    expect(contact()).toEqual({ table: "contact", id: ann });
    expect(bench.send("DELETE", `incidents(${made})/primarycontactid/$ref`).status).toBe(204);
    expect(contact()).toBeNull();
    const child = { body: { "@odata.id": `annotations(${note})` } };
    expect(bench.send("POST", `incidents(${made})/Incident_Annotation/$ref`, child).status).toBe(204);
    expect(bench.list(`incidents(${made})/Incident_Annotation`, "subject")).toEqual(["n"]);
    expect(bench.send("DELETE", `incidents(${made})/Incident_Annotation(${note})/$ref`).status).toBe(204);
    expect(bench.send("DELETE", `incidents(${made})/Incident_Annotation(${note})/$ref`).status).toBe(404);
  });

  it.each([
    ["POST", `contacts(${ann})`],
    ["PUT", `contacts(${ann})`],
    ["DELETE", "contacts"],
    ["PATCH", "contacts"],
    ["POST", "WhoAmI"],
    ["GET", "CloseIncident"],
    ["BREW", "contacts"],
  ])("refuses %s on %s with 405", (method, path) => {
    expect(openWithAnn().send(method, path, { body: {} }).status).toBe(405);
  });
});

describe("any body", () => {
  it("is kept as it is, or refused", () => {
    const bench = openBench();
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 160 }), (name) => {
        const response = bench.send("POST", "accounts", {
          body: { name },
          headers: { Prefer: "return=representation" },
        });
        expect([201, 400]).toContain(response.status);
        if (response.status === 201) expect(JSON.parse(response.body ?? "").name).toBe(name);
        else expect(name).toContain("\0");
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("never makes more of it than an OData error", () => {
    const bench = openWithAnn();
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(
            fc.constantFrom(
              "title",
              "customerid_contact",
              "Incident_Annotation",
              "statecode",
              "customerid_contact@odata.bind",
              "incidentid",
            ),
            fc.string(),
          ),
          fc.anything(),
        ),
        (body) => {
          const response = bench.send("POST", "incidents", { body: JSON.stringify(body) });
          expect([204, 400, 404, 412, 501]).toContain(response.status);
          if (response.status !== 204) expect(errorOf(response)).toMatchObject({ code: expect.stringMatching(/^0x8/) });
        },
      ),
      { numRuns: triesOf(300) },
    );
  });
});
