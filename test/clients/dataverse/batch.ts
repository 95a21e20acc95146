import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { caseOf, openClient, type Row, type Stage } from "./stage";

/** Batches: what is read, what is written, and what is undone. */
export function batchChecks({ address, client, customer, cases }: Stage): readonly Check[] {
  const named = (name: string): Promise<number> =>
    client.count({ collection: "accounts", filter: `name eq '${name}'` });
  return [
    check("reads several things at once, in order", async () => {
      const batch = openClient(address);
      batch.startBatch();
      for (const key of cases.slice(0, 3)) void batch.retrieve({ collection: "incidents", key, select: ["title"] });
      void batch.retrieveMultiple({ collection: "incidents", filter: "title eq 'Check 7'", select: ["title"] });
      const [one, two, three, set] = (await batch.executeBatch()) as [Row, Row, Row, { value: Row[] }];
      assert.deepEqual([one.title, two.title, three.title], ["Check 1", "Check 2", "Check 3"]);
      assert.equal(set.value[0]?.title, "Check 7");
    }),
    check("writes in a change set whose rows name each other", async () => {
      const batch = openClient(address);
      batch.startBatch();
      void batch.create({ collection: "contacts", data: { lastname: "Bo" }, contentId: "1" });
      const data = { title: "batched", "customerid_contact@odata.bind": "$1" };
      void batch.create({ collection: "incidents", data, contentId: "2" });
      const [bo, incident] = (await batch.executeBatch()) as [string, string];
      const row: Row = await client.retrieve({ collection: "incidents", key: incident });
      assert.equal(row._customerid_value, bo);
    }),
    check("changes and deletes in one change set", async () => {
      const data = caseOf(customer);
      const key = await client.create<Row, string>({ collection: "incidents", data });
      const other = await client.create<Row, string>({ collection: "incidents", data });
      const batch = openClient(address);
      batch.startBatch();
      void batch.update({ collection: "incidents", key, data: { title: "in a batch" } });
      void batch.deleteRecord({ collection: "incidents", key: other });
      await batch.executeBatch();
      assert.equal((await client.retrieve<Row>({ collection: "incidents", key })).title, "in a batch");
      assert.equal((await rejection(client.retrieve({ collection: "incidents", key: other }))).status, 404);
    }),
    check("undoes a whole change set when one of it fails", async () => {
      const batch = openClient(address);
      batch.startBatch();
      void batch.create({ collection: "accounts", data: { name: "kept?" } });
      void batch.create({ collection: "accounts", data: { name: "x".repeat(300) } });
      await rejection(batch.executeBatch());
      assert.equal(await named("kept?"), 0);
    }),
    check("stops at the first failure, unless asked to go on", async () => {
      const send = async (continueOnError: boolean): Promise<unknown> => {
        const batch = openClient(address);
        batch.startBatch();
        void batch.retrieve({ collection: "incidents", key: "99999999-0000-4000-8000-000000000000" });
        void batch.retrieve({ collection: "incidents", key: cases[0] ?? "", select: ["title"] });
        return batch.executeBatch(continueOnError ? { continueOnError } : undefined).catch((error: unknown) => error);
      };
      assert.equal(JSON.stringify(await send(true)).includes("Check 1"), true);
      assert.equal(JSON.stringify(await send(false)).includes("Check 1"), false);
    }),
  ];
}
