import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { caseOf, type Stage } from "./stage";

/** What goes wrong, as a client is told. */
export function errorChecks({ address, client, customer, cases }: Stage): readonly Check[] {
  const [first = ""] = cases;
  const find = (filter: string): Promise<unknown> => client.retrieveMultiple({ collection: "incidents", filter });
  return [
    check("a table that does not exist", async () => {
      const { status, code, message } = await rejection(client.retrieveMultiple({ collection: "unicorns" }));
      assert.deepEqual([status, code], [404, "0x8006088a"]);
      assert.equal(message, "Resource not found for the segment 'unicorns'.");
    }),
    check("a column that does not exist, read and written", async () => {
      const read = await rejection(client.retrieve({ collection: "incidents", key: first, select: ["colour"] }));
      assert.deepEqual([read.status, read.code], [400, "0x80060888"]);
      assert.match(String(read.message), /Could not find a property named 'colour'/);
      const data = caseOf(customer, { colour: "red" });
      const written = await rejection(client.create({ collection: "incidents", data }));
      assert.deepEqual([written.status, written.code], [400, "0x80048d19"]);
    }),
    check("a row that does not exist", async () => {
      const key = "99999999-0000-4000-8000-000000000000";
      const { status, code, message } = await rejection(client.retrieve({ collection: "incidents", key }));
      assert.deepEqual([status, code], [404, "0x80040217"]);
      assert.match(String(message), new RegExp(key));
    }),
    check("a filter that cannot be read, and one whose types do not meet", async () => {
      assert.equal((await rejection(find("title eq"))).status, 400);
      assert.equal((await rejection(find("title eq 5"))).status, 400);
      assert.equal((await rejection(find("shine(title)"))).status, 400);
    }),
    check("names of the language's own", async () => {
      for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
        assert.equal((await rejection(find(`${name} eq 'x'`))).status, 400);
        assert.equal((await rejection(client.retrieveMultiple({ collection: name }))).status, 404);
      }
    }),
    check("SQL where text was expected, which stays text", async () => {
      const title = "x'; DROP TABLE incident; --";
      const literal = title.replaceAll("'", "''");
      const key: string = await client.create({ collection: "incidents", data: caseOf(customer, { title }) });
      const found = (await find(`title eq '${literal}'`)) as { value: { incidentid: string }[] };
      assert.deepEqual(
        found.value.map(({ incidentid }) => incidentid),
        [key],
      );
    }),
    check("a value too long, out of its range, or of the wrong kind", async () => {
      const refusals = [{ title: "x".repeat(201) }, { prioritycode: 9 }, { title: 5 }, { isescalated: "yes" }];
      for (const more of refusals) {
        const made = client.create({ collection: "incidents", data: caseOf(customer, more) });
        assert.equal((await rejection(made)).status, 400, JSON.stringify(more).slice(0, 60));
      }
    }),
    check("a case without a customer", async () => {
      assert.equal(
        (await rejection(client.create({ collection: "incidents", data: { title: "whose?" } }))).status,
        400,
      );
    }),
    check("a body that is too large, and the service after it", async () => {
      const note = client.create({ collection: "annotations", data: { documentbody: "x".repeat(9_000_000) } });
      assert.equal((await rejection(note)).status, 413);
      assert.ok(await client.callFunction({ name: "WhoAmI" }));
    }),
    check("a person who does not exist", async () => {
      const headers = { MSCRMCallerID: "99999999-0000-4000-8000-000000000000" };
      const answer = await fetch(`${address}/api/data/v9.2/WhoAmI`, { headers });
      assert.equal(answer.status, 403);
    }),
  ];
}
