import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamicsWebApi } from "dynamics-web-api";
import { type Store, type WebApi, createStore, createWebApi, serveWebApi } from "#local/dataverse";

/** The local Dataverse as software written by others sees it: dynamics-web-api over a real connection. */
describe("dynamics-web-api on the local Dataverse", () => {
  const user = "11111111-1111-4111-8111-111111111111";
  const ann = "aaaaaaaa-0000-4000-8000-000000000001";
  let store: Store;
  let api: WebApi;
  let server: Server;
  let client: DynamicsWebApi;

  beforeAll(async () => {
    store = createStore({ now: () => new Date("2026-11-20T12:00:00Z") });
    store.insert("systemuser", { systemuserid: user, firstname: "Robin", lastname: "Berg" });
    store.insert("contact", { contactid: ann, firstname: "Ann", lastname: "Lee", emailaddress1: "ann@example.com" });
    for (let number = 1; number <= 7; number += 1) {
      store.insert("incident", {
        title: `Case ${number}`,
        ticketnumber: `CAS-${number}`,
        prioritycode: (number % 3) + 1,
        customerid: { table: "contact", id: ann },
      });
    }
    store.insert("knowledgearticle", {
      title: "Clear error E42 after descaling",
      content: "<p>Hold Steam</p>",
      statecode: 3,
    });
    api = createWebApi(store, { userId: user });
    server = createServer((request, response) => void serveWebApi(request, response, api));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    client = new DynamicsWebApi({ serverUrl: `http://127.0.0.1:${port}`, dataApi: { version: "9.2" } });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
  });

  const aCase = { title: "New", "customerid_contact@odata.bind": `/contacts(${ann})` };

  it("asks who it is", async () => {
    expect(await client.callFunction({ name: "WhoAmI" })).toMatchObject({ UserId: user });
  });

  it("creates a row and learns its id", async () => {
    const id: string = await client.create({ collection: "incidents", data: aCase });
    expect(store.get("incident", id)?.title).toBe("New");
  });

  it("creates a row and gets it back", async () => {
    const made = await client.create({
      collection: "incidents",
      data: aCase,
      returnRepresentation: true,
      select: ["title", "statecode"],
    });
    expect(made).toMatchObject({ title: "New", statecode: 0 });
  });

  it("creates a row under another", async () => {
    const note = {
      collection: "contacts",
      key: ann,
      navigationProperty: "Contact_Annotation",
      data: { subject: "under" },
    };
    await client.create(note);
    expect(store.all("annotation").map((row) => row.objectid)).toContainEqual({ table: "contact", id: ann });
  });

  it("reads one row with what it points at", async () => {
    const key = store.all("incident")[0]?.incidentid ?? "";
    const row = await client.retrieve({
      collection: "incidents",
      key,
      select: ["title", "_customerid_value"],
      expand: [{ property: "customerid_contact", select: ["fullname"] }],
      includeAnnotations: "*",
    });
    expect(row).toMatchObject({
      title: "Case 1",
      customerid_contact: { fullname: "Ann Lee" },
      _customerid_value_Formatted: "Ann Lee",
      _customerid_value_LogicalName: "contact",
      _customerid_value_NavigationProperty: "customerid_contact",
    });
  });

  it("filters, orders and counts", async () => {
    const found = await client.retrieveMultiple({
      collection: "incidents",
      select: ["title"],
      filter: "startswith(title, 'Case') and prioritycode eq 2",
      orderBy: ["title desc"],
      count: true,
    });
    expect(found.value.map((row: { title: string }) => row.title)).toEqual(["Case 7", "Case 4", "Case 1"]);
    expect(found.oDataCount).toBe(3);
  });

  it("filters by the platform's functions", async () => {
    const found = await client.retrieveMultiple({
      collection: "incidents",
      select: ["title"],
      filter: "Microsoft.Dynamics.CRM.In(PropertyName='ticketnumber',PropertyValues=['CAS-2','CAS-3'])",
    });
    expect(found.value).toHaveLength(2);
  });

  it("follows pages to the end", async () => {
    const all = await client.retrieveAll({
      collection: "incidents",
      select: ["title"],
      filter: "startswith(title,'Case')",
      maxPageSize: 3,
    });
    expect(all.value).toHaveLength(7);
  });

  it("fetches, page by page", async () => {
    const fetchXml =
      "<fetch count='3'><entity name='incident'><attribute name='title'/><filter><condition attribute='title' operator='like' value='Case%'/></filter></entity></fetch>";
    const all = await client.fetchAll({ collection: "incidents", fetchXml, includeAnnotations: "*" });
    expect(all.value).toHaveLength(7);
    const grouped = await client.fetch({
      collection: "incidents",
      fetchXml:
        "<fetch aggregate='true'><entity name='incident'><attribute name='incidentid' alias='n' aggregate='count'/><filter><condition attribute='title' operator='begins-with' value='Case'/></filter></entity></fetch>",
    });
    expect(grouped.value).toMatchObject([{ n: 7 }]);
  });

  it("reads how tables are defined", async () => {
    const all = await client.retrieveEntities({
      select: ["LogicalName", "EntitySetName"],
      filter: "LogicalName eq 'incident'",
    });
    expect(all.value).toMatchObject([{ EntitySetName: "incidents" }]);
    const key = "LogicalName='incident'";
    expect(await client.retrieveEntity({ key })).toMatchObject({ PrimaryNameAttribute: "title" });
    const columns = await client.retrieveAttributes({ entityKey: key, select: ["LogicalName"] });
    expect(columns.value?.length).toBeGreaterThan(20);
    const column = await client.retrieveAttribute({ entityKey: key, attributeKey: "LogicalName='title'" });
    expect(column).toMatchObject({ MaxLength: 200 });
    expect(await client.retrieveCsdlMetadata()).toContain("<edmx:Edmx");
  });

  it("counts", async () => {
    expect(await client.count({ collection: "incidents", filter: "startswith(title,'Case')" })).toBe(7);
  });

  it("groups", async () => {
    const found = await client.retrieveMultiple({
      collection: "incidents",
      apply: "groupby((statecode),aggregate($count as cases))",
    });
    expect(found.value[0].cases).toBeGreaterThanOrEqual(7);
  });

  it("changes a row, and only when it is there", async () => {
    const key = store.all("incident")[1]?.incidentid ?? "";
    await client.update({ collection: "incidents", key, data: { description: "changed" } });
    expect(store.get("incident", key)?.description).toBe("changed");
    const absent = client.update({
      collection: "incidents",
      key: "99999999-0000-4000-8000-000000000000",
      data: { title: "x" },
    });
    await expect(absent).rejects.toMatchObject({ status: 404, code: "0x80040217" });
  });

  it("changes one property", async () => {
    await client.updateSingleProperty({ collection: "contacts", key: ann, fieldValuePair: { jobtitle: "Barista" } });
    expect(store.get("contact", ann)?.jobtitle).toBe("Barista");
  });

  it("upserts, and creates only once", async () => {
    const key = "cccccccc-0000-4000-8000-000000000042";
    const ticket = { collection: "incidents", key, data: aCase };
    await client.upsert(ticket);
    expect(store.get("incident", key)?.title).toBe("New");
    expect(await client.upsert({ ...ticket, ifnonematch: "*" })).toBeNull();
    expect(store.all("incident").filter((row) => row.incidentid === key)).toHaveLength(1);
  });

  it("keeps its hands off a row that changed meanwhile", async () => {
    const key = store.all("incident")[2]?.incidentid ?? "";
    const row = await client.retrieve({ collection: "incidents", key, select: ["title"] });
    store.update("incident", key, { description: "theirs" });
    const updated = await client.update({
      collection: "incidents",
      key,
      data: { description: "mine" },
      ifmatch: row["@odata.etag"],
    });
    expect(updated).toBe(false);
    expect(store.get("incident", key)?.description).toBe("theirs");
  });

  it("deletes", async () => {
    const key = store.insert("account", { name: "gone" });
    await client.deleteRecord({ collection: "accounts", key });
    expect(store.get("account", key)).toBeNull();
  });

  it("links and parts rows", async () => {
    const incident = store.insert("incident", { title: "linked", customerid: { table: "contact", id: ann } });
    const single = { collection: "incidents", primaryKey: incident, navigationProperty: "primarycontactid" };
    await client.associateSingleValued({ ...single, relatedCollection: "contacts", relatedKey: ann });
    expect(store.get("incident", incident)?.primarycontactid).toEqual({ table: "contact", id: ann });
    await client.disassociateSingleValued(single);
    expect(store.get("incident", incident)?.primarycontactid).toBeNull();
    const many = {
      collection: "contacts",
      primaryKey: ann,
      relationshipName: "contact_as_primary_contact",
      relatedKey: incident,
    };
    await client.associate({ ...many, relatedCollection: "incidents" });
    expect(store.get("incident", incident)?.primarycontactid).toEqual({ table: "contact", id: ann });
    await client.disassociate(many);
    expect(store.get("incident", incident)?.primarycontactid).toBeNull();
  });

  it("sends a batch whose change set names its own rows", async () => {
    client.startBatch();
    void client.create({ collection: "contacts", data: { firstname: "Bo" }, contentId: "1" });
    void client.create({
      collection: "incidents",
      data: { title: "batched", "customerid_contact@odata.bind": "$1" },
      contentId: "2",
    });
    void client.retrieveMultiple({ collection: "contacts", select: ["fullname"], filter: "firstname eq 'Bo'" });
    const [bo, incident, contacts] = await client.executeBatch();
    expect(store.get("incident", incident)?.customerid).toEqual({ table: "contact", id: bo });
    expect(contacts.value).toMatchObject([{ fullname: "Bo" }]);
  });

  it("undoes a change set that fails", async () => {
    const before = store.count("account");
    client.startBatch();
    void client.create({ collection: "accounts", data: { name: "kept?" } });
    void client.create({ collection: "accounts", data: { name: "x".repeat(300) } });
    await expect(client.executeBatch()).rejects.toBeDefined();
    expect(store.count("account")).toBe(before);
  });

  it("searches articles and closes a case by their actions", async () => {
    const found = await client.callAction({
      actionName: "FullTextSearchKnowledgeArticle",
      action: {
        SearchText: "E42 descale",
        UseInflection: true,
        RemoveDuplicates: true,
        StateCode: 3,
        QueryExpression: {
          "@odata.type": "Microsoft.Dynamics.CRM.QueryExpression",
          EntityName: "knowledgearticle",
          ColumnSet: { Columns: ["title"] },
          PageInfo: { Count: 25, PageNumber: 1 },
        },
      },
    });
    expect(found.value).toMatchObject([{ title: "Clear error E42 after descaling" }]);
    const incidentid = store.insert("incident", { title: "to close", customerid: { table: "contact", id: ann } });
    const resolution = {
      "@odata.type": "Microsoft.Dynamics.CRM.incidentresolution",
      subject: "Solved",
      "incidentid@odata.bind": `/incidents(${incidentid})`,
    };
    await client.callAction({ actionName: "CloseIncident", action: { IncidentResolution: resolution, Status: 5 } });
    expect(store.get("incident", incidentid)).toMatchObject({ statecode: 1, statuscode: 5 });
  });

  it("is told what is wrong in the platform's words", async () => {
    const select = client.retrieveMultiple({ collection: "incidents", select: ["colour"] });
    await expect(select).rejects.toMatchObject({
      status: 400,
      code: "0x80060888",
      message: "Could not find a property named 'colour' on type 'Microsoft.Dynamics.CRM.incident'.",
    });
    const fetchXml = "<fetch><entity name='incident'><attribute name='colour'/></entity></fetch>";
    await expect(client.fetch({ collection: "incidents", fetchXml })).rejects.toMatchObject({ code: "0x80041103" });
  });

  it("is refused a body that is too large, and served again after it", async () => {
    const note = client.create({ collection: "annotations", data: { documentbody: "x".repeat(9_000_000) } });
    await expect(note).rejects.toMatchObject({ status: 413 });
    expect(await client.callFunction({ name: "WhoAmI" })).toMatchObject({ UserId: user });
  });

  it("was counted", () => {
    expect(api.requests.read().find(({ route }) => route === "POST $batch")).toMatchObject({ userId: user, count: 2 });
  });
});
