import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { check, type Check, rejection } from "#check";
import { caseOf, openClient, type Row, type Stage } from "./stage";

const incidents = "incidents";

function createChecks({ address, client, customer }: Stage): readonly Check[] {
  return [
    check("creates a row and learns its id", async () => {
      const id: unknown = await client.create({ collection: incidents, data: caseOf(customer) });
      assert.match(String(id), /^[0-9a-f-]{36}$/);
    }),
    check("creates a row and gets it back, completed by the platform", async () => {
      const request = { collection: incidents, data: caseOf(customer), select: ["statecode", "ticketnumber"] };
      const made: Row = await client.create<Row>({ ...request, returnRepresentation: true });
      assert.equal(made.statecode, 0);
      assert.match(String(made.ticketnumber), /^CAS-/);
    }),
    check("creates a row with its parent and its children", async () => {
      const made: Row = await client.create<Row>({
        collection: incidents,
        data: {
          title: "Deep",
          customerid_contact: { firstname: "Deep", lastname: "Down" },
          Incident_Annotation: [{ subject: "one" }, { subject: "two" }],
        },
        returnRepresentation: true,
      });
      const read: Row = await client.retrieve({
        collection: incidents,
        key: String(made.incidentid),
        expand: [
          { property: "customerid_contact", select: ["fullname"] },
          { property: "Incident_Annotation", select: ["subject"], orderBy: ["subject"] },
        ],
      });
      assert.equal((read.customerid_contact as Row).fullname, "Deep Down");
      assert.deepEqual(
        (read.Incident_Annotation as Row[]).map(({ subject }) => subject),
        ["one", "two"],
      );
    }),
    check("creates nothing of a deep insert that fails inside", async () => {
      const lastname = `Nobody ${randomUUID()}`;
      const data = { title: "Deep", customerid_contact: { lastname }, Incident_Annotation: [{ subject: 5 }] };
      assert.equal((await rejection(client.create({ collection: incidents, data }))).status, 400);
      assert.equal(await client.count({ collection: "contacts", filter: `lastname eq '${lastname}'` }), 0);
    }),
    check("creates a row under another", async () => {
      const note = { collection: "contacts", key: customer, navigationProperty: "Contact_Annotation" };
      await client.create({ ...note, data: { subject: "under" } });
      const { value } = await client.retrieveMultiple<Row>({
        collection: "annotations",
        filter: `_objectid_value eq ${customer} and subject eq 'under'`,
      });
      assert.equal(value.length, 1);
    }),
    check("keeps every kind of text as it was written", async () => {
      const title = "<b>'\"&\\ %41 \u{1F680} עברית 漢字 e\u0301 \u2028 {0} ${x} --";
      const id = await client.create<Row, string>({ collection: incidents, data: caseOf(customer, { title }) });
      const row: Row = await client.retrieve({ collection: incidents, key: id, select: ["title"] });
      assert.equal(row.title, title);
    }),
    check("writes as another person", async () => {
      const users = await client.retrieveMultiple<Row>({ collection: "systemusers", filter: "lastname eq 'Bakker'" });
      const noor = String(users.value[0]?.systemuserid);
      const hers = openClient(address, { impersonate: noor });
      const made: Row = await hers.create<Row>({
        collection: "annotations",
        data: { subject: "hers" },
        returnRepresentation: true,
      });
      assert.equal(made._createdby_value, noor);
    }),
  ];
}

function changeChecks({ client, customer, cases }: Stage): readonly Check[] {
  const [, second = "", third = ""] = cases;
  const read = (key: string): Promise<Row> => client.retrieve<Row>({ collection: incidents, key });
  return [
    check("changes a row, and nothing else of it", async () => {
      await client.update({ collection: incidents, key: second, data: { description: "changed" } });
      const row = await read(second);
      assert.deepEqual([row.description, row.title], ["changed", "Check 2"]);
    }),
    check("changes a row and gets it back", async () => {
      const request = { collection: incidents, key: second, data: { description: null }, select: ["description"] };
      const row: Row = await client.update<Row>({ ...request, returnRepresentation: true });
      assert.equal(row.description, null);
    }),
    check("does not create by update", async () => {
      const absent = client.update({ collection: incidents, key: randomUUID(), data: { title: "x" } });
      const { status, code } = await rejection(absent);
      assert.deepEqual([status, code], [404, "0x80040217"]);
    }),
    check("changes one property and empties it again", async () => {
      const contact = { collection: "contacts", key: customer };
      await client.updateSingleProperty({ ...contact, fieldValuePair: { jobtitle: "Barista" } });
      assert.equal((await client.retrieve<Row>(contact)).jobtitle, "Barista");
      await client.deleteRecord({ ...contact, property: "jobtitle" });
      assert.equal((await client.retrieve<Row>(contact)).jobtitle, null);
    }),
    check("changes only the version it knows (412 otherwise)", async () => {
      const row = await read(third);
      const mine = { collection: incidents, key: third, ifmatch: String(row["@odata.etag"]) };
      assert.notEqual(await client.update({ ...mine, data: { description: "first" } }), false);
      assert.equal(await client.update({ ...mine, data: { description: "second" } }), false);
      assert.equal((await read(third)).description, "first");
    }),
    check("upserts: creates, then changes", async () => {
      const ticket = { collection: incidents, key: randomUUID() };
      await client.upsert({ ...ticket, data: caseOf(customer, { title: "one" }) });
      await client.upsert({ ...ticket, data: { title: "two" } });
      assert.equal((await read(ticket.key)).title, "two");
    }),
    check("creates only once with If-None-Match", async () => {
      const ticket = { collection: incidents, key: randomUUID(), data: caseOf(customer), ifnonematch: "*" };
      assert.notEqual(await client.upsert(ticket), null);
      assert.equal(await client.upsert({ ...ticket, data: caseOf(customer, { title: "again" }) }), null);
      assert.equal((await read(ticket.key)).title, "A case");
    }),
    check("never creates with If-Match", async () => {
      const ticket = { collection: incidents, key: randomUUID(), data: caseOf(customer), ifmatch: "*" };
      assert.equal(await client.upsert(ticket), null);
      assert.equal((await rejection(read(ticket.key))).status, 404);
    }),
    check("deletes the version it knows, once", async () => {
      const key = await client.create<Row, string>({ collection: "accounts", data: { name: "gone" } });
      assert.equal(await client.deleteRecord({ collection: "accounts", key, ifmatch: 'W/"1"' }), false);
      await client.deleteRecord({ collection: "accounts", key });
      const again = await rejection(client.deleteRecord({ collection: "accounts", key }));
      assert.equal(again.status, 404);
    }),
  ];
}

/** Creating, changing, deleting, and the conditions they are made under. */
export function writeChecks(stage: Stage): readonly Check[] {
  return [...createChecks(stage), ...changeChecks(stage)];
}
