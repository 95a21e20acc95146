import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { openClient, type Row } from "./stage";

/** What a workplace with its limits and roles, and with the faults of `faults.json` (each once), shows a client. */
export function guardChecks(address: string): readonly Check[] {
  const client = openClient(address);
  const someone = async (lastname: string): Promise<string> => {
    const { value } = await client.retrieveMultiple<Row>({
      collection: "systemusers",
      select: ["fullname"],
      filter: `lastname eq '${lastname}'`,
    });
    return String(value[0]?.systemuserid);
  };
  return [
    check("429 with the platform's code and Retry-After, and the answer afterwards", async () => {
      const ask = (): Promise<unknown> => client.retrieveMultiple({ collection: "queues", select: ["name"] });
      const { status, code, headers } = await rejection(ask());
      assert.deepEqual([status, code], [429, "0x80072322"]);
      assert.equal((headers as Record<string, string>)["retry-after"], "2");
      assert.ok(await ask());
    }),
    check("503, and a connection that breaks off before it was heard", async () => {
      const subjects = (): Promise<unknown> => client.retrieveMultiple({ collection: "subjects", select: ["title"] });
      assert.equal((await rejection(subjects())).status, 503);
      assert.ok(await subjects());
      const products = (): Promise<unknown> => client.retrieveMultiple({ collection: "products", select: ["name"] });
      assert.match(String((await rejection(products())).message), /socket hang up|ECONNRESET/);
      assert.ok(await products());
    }),
    check("an answer that was lost, whose write was done: the same upsert again makes no second row", async () => {
      const key = "dddddddd-0000-4000-8000-000000000001";
      const note = { collection: "annotations", key, data: { subject: "once" }, ifnonematch: "*" };
      await rejection(client.upsert(note));
      assert.equal(await client.upsert(note), null);
      assert.equal(await client.count({ collection: "annotations", filter: "subject eq 'once'" }), 1);
    }),
    check("403 where the representative's role does not reach, in the platform's words", async () => {
      const created = client.create({ collection: "knowledgearticles", data: { title: "mine", content: "x" } });
      const { status, code, message } = await rejection(created);
      assert.deepEqual([status, code], [403, "0x80040220"]);
      assert.match(String(message), /prvCreateKnowledgeArticle/);
    }),
    check("the limits, and who used them", async () => {
      await client.callFunction({ name: "WhoAmI" });
      const limits = (await (await fetch(`${address}/_local/limits`)).json()) as Record<string, unknown>;
      assert.match(JSON.stringify(limits), new RegExp(await someone("Moradi")));
    }),
    check("429 to the 53rd request at once, and none to the others", async () => {
      const asked = Array.from({ length: 80 }, () =>
        client.retrieveMultiple({ collection: "contacts", select: ["fullname"] }).then(
          () => 200,
          (error: { status: number }) => error.status,
        ),
      );
      const statuses = new Set(await Promise.all(asked));
      assert.deepEqual(
        [...statuses].filter((status) => status !== 200 && status !== 429),
        [],
      );
      assert.ok(statuses.has(200));
    }),
  ];
}
