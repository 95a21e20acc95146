import assert from "node:assert/strict";
import { check, type Check, rejection } from "#check";
import { caseOf, type Row, type Stage } from "./stage";

/** Linking rows and parting them. */
export function linkChecks({ client, customer }: Stage): readonly Check[] {
  const aCase = (): Promise<string> => client.create<Row, string>({ collection: "incidents", data: caseOf(customer) });
  const contactOf = async (key: string): Promise<unknown> =>
    (await client.retrieve<Row>({ collection: "incidents", key }))._primarycontactid_value;
  return [
    check("links a row over a single-valued property and parts it", async () => {
      const key = await aCase();
      const single = { collection: "incidents", primaryKey: key, navigationProperty: "primarycontactid" };
      await client.associateSingleValued({ ...single, relatedCollection: "contacts", relatedKey: customer });
      assert.equal(await contactOf(key), customer);
      await client.disassociateSingleValued(single);
      assert.equal(await contactOf(key), null);
    }),
    check("links a row over a collection and parts it", async () => {
      const key = await aCase();
      const many = { collection: "contacts", primaryKey: customer, relationshipName: "contact_as_primary_contact" };
      await client.associate({ ...many, relatedCollection: "incidents", relatedKey: key });
      assert.equal(await contactOf(key), customer);
      await client.disassociate({ ...many, relatedKey: key });
      assert.equal(await contactOf(key), null);
    }),
    check("parts nothing that was never linked", async () => {
      const many = { collection: "contacts", primaryKey: customer, relationshipName: "contact_as_primary_contact" };
      assert.equal((await rejection(client.disassociate({ ...many, relatedKey: await aCase() }))).status, 404);
    }),
    check("links by binding in a body, and unbinds by null", async () => {
      const key = await aCase();
      const bind = (link: string | null) =>
        client.update({ collection: "incidents", key, data: { "primarycontactid@odata.bind": link } });
      await bind(`/contacts(${customer})`);
      assert.equal(await contactOf(key), customer);
      await bind(null);
      assert.equal(await contactOf(key), null);
    }),
    check("binds nothing that is not there", async () => {
      const data = caseOf("99999999-0000-4000-8000-000000000000");
      assert.equal((await rejection(client.create({ collection: "incidents", data }))).status, 404);
    }),
  ];
}
