import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import type { Row, Stage } from "./stage";

/** FetchXML, as the client sends it. */
export function fetchXmlChecks({ client, customer }: Stage): readonly Check[] {
  const mine = `<condition attribute='customerid' operator='eq' value='${customer}'/>`;
  const checks = `<condition attribute='title' operator='begins-with' value='Check '/>`;
  const fetch = async (fetchXml: string): Promise<readonly Row[]> =>
    (await client.fetch<Row>({ collection: "incidents", fetchXml, includeAnnotations: "*" })).value ?? [];
  return [
    check("finds rows by conditions, in an order, the first of them", async () => {
      const rows = await fetch(
        `<fetch top='2'><entity name='incident'><attribute name='title'/><order attribute='title' descending='true'/><filter>${mine}${checks}</filter></entity></fetch>`,
      );
      assert.deepEqual(
        rows.map(({ title }) => title),
        ["Check 7", "Check 6"],
      );
    }),
    check("joins what a row points at, under an alias", async () => {
      const [row] = await fetch(
        `<fetch><entity name='incident'><attribute name='title'/><filter>${mine}<condition attribute='title' operator='eq' value='Check 3'/></filter><link-entity name='contact' from='contactid' to='customerid' alias='who'><attribute name='lastname'/></link-entity></entity></fetch>`,
      );
      assert.equal(row?.["who.lastname"], "O'Leary-Øvrebø");
    }),
    check("follows its paging cookies to the end: nothing twice, nothing missing", async () => {
      const fetchXml = `<fetch count='3'><entity name='incident'><attribute name='title'/><order attribute='title'/><filter>${mine}${checks}</filter></entity></fetch>`;
      const all = await client.fetchAll<Row>({ collection: "incidents", fetchXml, includeAnnotations: "*" });
      assert.deepEqual(
        all.value?.map(({ title }) => title),
        [1, 2, 3, 4, 5, 6, 7].map((number) => `Check ${number}`),
      );
    }),
    check("counts by group, in the order of the labels (High, Low, Normal)", async () => {
      const rows = await fetch(
        `<fetch aggregate='true'><entity name='incident'><attribute name='prioritycode' alias='priority' groupby='true'/><attribute name='incidentid' alias='cases' aggregate='count'/><order alias='priority'/><filter>${mine}${checks}</filter></entity></fetch>`,
      );
      assert.deepEqual(
        rows.map(({ priority, cases }) => [priority, cases]),
        [
          [1, 2],
          [3, 2],
          [2, 3],
        ],
      );
    }),
    check("refuses what is no FetchXML, and entities of the document's own", async () => {
      const bomb = `<!DOCTYPE fetch [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><fetch><entity name='incident'><attribute name='&b;'/></entity></fetch>`;
      const outside = `<!DOCTYPE fetch [<!ENTITY x SYSTEM "file:///etc/passwd">]><fetch><entity name='&x;'/></fetch>`;
      for (const wrong of ["<fetch><entity name='incident'>", "<fetch/>", bomb, outside]) {
        assert.equal((await rejection(fetch(wrong))).status, 400, wrong.slice(0, 40));
      }
      const column = await rejection(
        fetch("<fetch><entity name='incident'><attribute name='colour'/></entity></fetch>"),
      );
      assert.equal(column.code, "0x80041103");
    }),
  ];
}
