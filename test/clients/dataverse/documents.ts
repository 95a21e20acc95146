import assert from "node:assert/strict";
import { check, type Check } from "#check";
import type { Row, Stage } from "./stage";

/** The documents of the library, as Dataverse shows them to a representative. */
export function documentChecks({ client }: Stage): readonly Check[] {
  return [
    check("finds documents by their title, with the product they are about", async () => {
      const { value } = await client.retrieveMultiple<Row>({
        collection: "sharepointdocuments",
        select: ["fullname", "title", "readurl", "author", "modified"],
        filter: "contains(title,'E42')",
        expand: [{ property: "regardingobjectid_product", select: ["name"] }],
      });
      assert.equal(value.length, 1);
      assert.equal((value[0]?.regardingobjectid_product as Row).name, "Brio 3");
      const opened = await fetch(String(value[0]?.readurl));
      assert.match(await opened.text(), /flow sensor/);
    }),
    check("knows the folder of a product, and the library above it", async () => {
      const { value } = await client.retrieveMultiple<Row>({
        collection: "sharepointdocumentlocations",
        select: ["name", "relativeurl"],
        filter: "regardingobjectid_product/name eq 'Norr'",
        expand: [{ property: "parentsiteorlocation_sharepointdocumentlocation", select: ["relativeurl"] }],
      });
      assert.equal(value.length, 1);
      const parent = value[0]?.parentsiteorlocation_sharepointdocumentlocation as Row;
      assert.equal(parent.relativeurl, "Shared Documents");
    }),
  ];
}
