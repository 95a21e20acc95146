import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { openClient, type Row, type Stage } from "./stage";

/** What a client can learn of the tables, and what changed in them. */
export function metadataChecks({ address, client, customer, cases }: Stage): readonly Check[] {
  const incident = "LogicalName='incident'";
  return [
    check("describes a table", async () => {
      const table: Row = await client.retrieveEntity({ key: incident, select: ["LogicalName", "EntitySetName"] });
      assert.equal(table.EntitySetName, "incidents");
      const absent = await rejection(client.retrieveEntity({ key: "LogicalName='unicorn'" }));
      assert.equal(absent.status, 404);
    }),
    check("lists tables by a filter", async () => {
      const { value } = await client.retrieveEntities<Row>({
        select: ["EntitySetName"],
        filter: "LogicalName eq 'contact'",
      });
      assert.deepEqual(
        value.map(({ EntitySetName }) => EntitySetName),
        ["contacts"],
      );
    }),
    check("describes columns", async () => {
      const { value } = await client.retrieveAttributes<Row>({ entityKey: incident, select: ["LogicalName"] });
      const names = value.map(({ LogicalName }) => LogicalName);
      assert.ok(names.includes("title") && names.includes("customerid"), names.join(", "));
    }),
    check("lets the client find sets by the names of tables", async () => {
      const named = openClient(address, { useEntityNames: true });
      const row: Row = await named.retrieve({ collection: "incident", key: cases[0] ?? "", select: ["title"] });
      assert.equal(row.title, "Check 1");
    }),
    check("gives the whole description as CSDL", async () => {
      const csdl = await client.retrieveCsdlMetadata();
      assert.match(csdl, /<EntityType Name="incident"/);
    }),
    check("tells what changed since, and what went", async () => {
      const request = { collection: "accounts", select: ["name"] };
      const first = await client.retrieveMultiple<Row>({ ...request, trackChanges: true });
      const key = await client.create<Row, string>({ collection: "accounts", data: { name: "tracked" } });
      const link = String(first.oDataDeltaLink);
      const since = await client.retrieveMultiple<Row>(request, link);
      assert.deepEqual(
        since.value.map(({ name }) => name),
        ["tracked"],
      );
      await client.deleteRecord({ collection: "accounts", key });
      const gone = await client.retrieveMultiple<Row>(request, String(since.oDataDeltaLink));
      assert.deepEqual(
        gone.value.map(({ id, reason }) => [id, reason]),
        [[key, "deleted"]],
      );
    }),
    check("refuses to track what is filtered", async () => {
      const filter = `_customerid_value eq ${customer}`;
      const refused = client.retrieveMultiple({
        collection: "incidents",
        select: ["title"],
        filter,
        trackChanges: true,
      });
      assert.equal((await rejection(refused)).status, 400);
    }),
  ];
}
