import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import type { Stage } from "./stage";

const entities = [{ name: "knowledgearticle", selectColumns: ["title", "articlepublicnumber"] }];

/** Dataverse search over its own service address, `/api/search/v2.0/`. */
export function searchChecks({ client }: Stage): readonly Check[] {
  return [
    check("query finds articles by their words, with marks and a count", async () => {
      const { response } = await client.query({ query: { search: "descaling E42", entities, count: true, top: 5 } });
      const [best] = response.Value;
      assert.equal(best?.EntityName, "knowledgearticle");
      assert.equal(best?.Attributes.articlepublicnumber, "KA-01042");
      assert.match(JSON.stringify(best?.Highlights), /\{crmhit\}/);
      assert.ok(response.Count >= response.Value.length);
    }),
    check("query keeps to a filter", async () => {
      const filter = "articlepublicnumber eq 'KA-01060'";
      const { response } = await client.query({
        query: { search: "Norr", entities: [{ ...entities[0], name: "knowledgearticle", filter }] },
      });
      assert.deepEqual(
        response.Value.map(({ Attributes }) => Attributes.articlepublicnumber),
        ["KA-01060"],
      );
    }),
    check("suggest completes a title with a row behind it", async () => {
      const { response } = await client.suggest({ query: { search: "Clear err", entities } });
      assert.ok(
        response.Value.some(({ Text }) => /Clear/.test(Text)),
        JSON.stringify(response.Value),
      );
    }),
    check("autocomplete completes the word", async () => {
      const { response } = await client.autocomplete({ query: { search: "desca", entities } });
      assert.match(response.Value ?? "", /descal/i);
    }),
    check("query refuses a table that is not enabled", async () => {
      const refused = client.query({ query: { search: "anything", entities: ["contact"] } });
      assert.equal((await rejection(refused)).status, 400);
    }),
  ];
}
