import assert from "node:assert/strict";
import { check, type Check } from "#check";
import type { Row, Stage } from "./stage";

/** Pages and counts. */
export function pageChecks({ client, customer }: Stage): readonly Check[] {
  const mine = { collection: "incidents", select: ["title"], filter: `_customerid_value eq ${customer}` };
  const ordered = { ...mine, orderBy: ["title desc"] };
  return [
    check("gives a page no larger than asked for, and a link to the next", async () => {
      const page = await client.retrieveMultiple<Row>({ ...ordered, maxPageSize: 3 });
      assert.equal(page.value.length, 3);
      assert.match(String(page.oDataNextLink), /\$skiptoken=/);
    }),
    check("follows the link page by page: nothing twice, nothing missing, order kept", async () => {
      const seen: unknown[] = [];
      let page = await client.retrieveMultiple<Row>({ ...ordered, maxPageSize: 3 });
      for (;;) {
        seen.push(...page.value.map(({ title }) => title));
        if (!page.oDataNextLink) break;
        page = await client.retrieveMultiple<Row>({ ...ordered, maxPageSize: 3 }, page.oDataNextLink);
      }
      assert.deepEqual(
        seen,
        [7, 6, 5, 4, 3, 2, 1].map((number) => `Check ${number}`),
      );
    }),
    check("reads all pages in one call", async () => {
      const all = await client.retrieveAll<Row>({ ...ordered, maxPageSize: 2 });
      assert.equal(all.value.length, 7);
    }),
    check("reads all pages of a large set", async () => {
      const all = await client.retrieveAll<Row>({ collection: "incidents", select: ["title"], maxPageSize: 50 });
      assert.equal(new Set(all.value.map(({ incidentid }) => incidentid)).size, all.value.length);
      assert.ok(all.value.length > 400, `${all.value.length} cases`);
    }),
    check("counts beside the rows", async () => {
      const found = await client.retrieveMultiple<Row>({ ...mine, count: true, maxPageSize: 2 });
      assert.equal(found.oDataCount, 7);
    }),
    check("counts without rows, with a filter and without", async () => {
      assert.equal(await client.count({ collection: "incidents", filter: mine.filter }), 7);
      assert.ok((await client.count({ collection: "incidents" })) > 400);
    }),
    check("counts by reading everything", async () => {
      assert.equal(await client.countAll({ collection: "incidents", filter: mine.filter, select: ["title"] }), 7);
    }),
  ];
}
