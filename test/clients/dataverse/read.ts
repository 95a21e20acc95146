import assert from "node:assert/strict";
import { check, type Check } from "#check";
import type { Row, Stage } from "./stage";

const incidents = "incidents";

/** Single rows and sets of them, without pages. */
export function readChecks({ client, customer, cases }: Stage): readonly Check[] {
  const [first = ""] = cases;
  const titles = async (filter: string): Promise<readonly unknown[]> => {
    const mine = `_customerid_value eq ${customer} and (${filter})`;
    const { value } = await client.retrieveMultiple<Row>({ collection: incidents, select: ["title"], filter: mine });
    return value.map(({ title }) => title);
  };
  return [
    check("reads a row by its id, only the columns selected", async () => {
      const row: Row = await client.retrieve({ collection: incidents, key: first, select: ["title"] });
      assert.deepEqual(Object.keys(row).sort(), [
        "@odata.context",
        "@odata.etag",
        "incidentid",
        "oDataContext",
        "title",
      ]);
      assert.equal(row.title, "Check 1");
    }),
    check("reads a row through a navigation property", async () => {
      const request = { collection: incidents, key: first, navigationProperty: "customerid_contact" };
      const row: Row = await client.retrieve({ ...request, select: ["fullname"] });
      assert.equal(row.fullname, "Ann O'Leary-Øvrebø");
    }),
    check("reads formatted values and lookups under their aliases", async () => {
      const row: Row = await client.retrieve({
        collection: incidents,
        key: first,
        select: ["prioritycode", "_customerid_value", "createdon"],
        includeAnnotations: "*",
      });
      assert.equal(row.prioritycode_Formatted, "Normal");
      assert.equal(row._customerid_value_Formatted, "Ann O'Leary-Øvrebø");
      assert.equal(row._customerid_value_LogicalName, "contact");
      assert.equal(row._customerid_value_NavigationProperty, "customerid_contact");
      assert.equal(typeof row.createdon_Formatted, "string");
    }),
    check("leaves annotations out that nobody asked for", async () => {
      const row: Row = await client.retrieve({ collection: incidents, key: first, select: ["prioritycode"] });
      assert.equal("prioritycode_Formatted" in row, false);
    }),
    check("expands two levels with options of their own", async () => {
      const inner = {
        property: "incident_customer_contacts",
        select: ["title"],
        filter: "contains(title,'Check')",
        orderBy: ["title desc"],
        top: 2,
      };
      const row = await client.retrieve<{ customerid_contact: { incident_customer_contacts: Row[] } }>({
        collection: incidents,
        key: first,
        select: ["title"],
        expand: [{ property: "customerid_contact", select: ["fullname"], expand: [inner] }],
      });
      const nested = row.customerid_contact.incident_customer_contacts.map(({ title }) => title);
      assert.deepEqual(nested, ["Check 7", "Check 6"]);
    }),
    check("answers 304 to a version that is current, as null", async () => {
      const row: Row = await client.retrieve({ collection: incidents, key: first, select: ["title"] });
      const request = { collection: incidents, key: first, select: ["title"] };
      const again: unknown = await client.retrieve({ ...request, ifnonematch: String(row["@odata.etag"]) });
      assert.ok(again === null || again === undefined || again === "", JSON.stringify(again));
      const stale: Row = await client.retrieve({ ...request, ifnonematch: 'W/"1"' });
      assert.equal(stale.title, "Check 1");
    }),
    check("filters, orders and takes the first", async () => {
      const { value } = await client.retrieveMultiple<Row>({
        collection: incidents,
        select: ["title", "prioritycode"],
        filter: `_customerid_value eq ${customer}`,
        orderBy: ["prioritycode desc", "title asc"],
        top: 3,
      });
      assert.deepEqual(
        value.map(({ title }) => title),
        ["Check 2", "Check 5", "Check 1"],
      );
    }),
    check("filters with and, or, not and parentheses", async () => {
      const filter = "not (prioritycode eq 2 or prioritycode eq 3) and title ne 'Check 3'";
      assert.deepEqual(await titles(filter), ["Check 6"]);
    }),
    check("filters by text: contains, startswith, endswith, without case", async () => {
      assert.deepEqual(await titles("contains(title,'K 2')"), ["Check 2"]);
      assert.equal((await titles("startswith(title,'check')")).length, 7);
      assert.deepEqual(await titles("endswith(title,' 4')"), ["Check 4"]);
    }),
    check("filters by null", async () => {
      assert.equal((await titles("description eq null")).length, 4);
      assert.equal((await titles("description ne null")).length, 3);
    }),
    check("filters by a column of another table, quotes and other letters included", async () => {
      assert.equal((await titles("customerid_contact/lastname eq 'O''Leary-Øvrebø'")).length, 7);
      assert.equal((await titles("customerid_contact/lastname eq 'O''Leary'")).length, 0);
    }),
    check("filters by the platform's own functions", async () => {
      const numbers = "PropertyName='ticketnumber',PropertyValues=['CHK-2','CHK-3']";
      assert.deepEqual(await titles(`Microsoft.Dynamics.CRM.In(${numbers})`), ["Check 2", "Check 3"]);
      const between = "PropertyName='prioritycode',PropertyValues=['2','3']";
      assert.equal((await titles(`Microsoft.Dynamics.CRM.Between(${between})`)).length, 5);
      const days = "PropertyName='createdon',PropertyValue=2";
      assert.equal((await titles(`Microsoft.Dynamics.CRM.LastXDays(${days})`)).length, 7);
      assert.equal((await titles("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')")).length, 7);
    }),
    check("filters by what the rows of a collection are like", async () => {
      const filter = `contactid eq ${customer} and incident_customer_contacts/any(c:c/title eq 'Check 5')`;
      const { value } = await client.retrieveMultiple<Row>({ collection: "contacts", select: ["fullname"], filter });
      assert.equal(value.length, 1);
      const all = `contactid eq ${customer} and incident_customer_contacts/all(c:c/title eq 'Check 5')`;
      const none = await client.retrieveMultiple<Row>({ collection: "contacts", select: ["fullname"], filter: all });
      assert.equal(none.value.length, 0);
    }),
    check("groups and measures", async () => {
      const { value } = await client.retrieveMultiple<Row>({
        collection: incidents,
        apply: `filter(_customerid_value eq ${customer})/groupby((prioritycode),aggregate($count as cases))`,
      });
      const byPriority = new Map(value.map(({ prioritycode, cases: count }) => [prioritycode, count]));
      assert.deepEqual([byPriority.get(1), byPriority.get(2), byPriority.get(3)], [2, 3, 2]);
    }),
  ];
}
