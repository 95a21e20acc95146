import { DOMParser } from "@xmldom/xmldom";
import { schema } from "#dataverse/tables";
import { errorOf, openBench } from "./openApi";

describe("EntityDefinitions", () => {
  const bench = openBench();
  const caseDefinition = "EntityDefinitions(LogicalName='incident')";

  it("list the tables served here", () => {
    const sets = bench.list("EntityDefinitions?$select=LogicalName,EntitySetName", "EntitySetName");
    expect(sets).toEqual(schema.all.map(({ set }) => set));
    const [first] = bench.rows("EntityDefinitions?$select=LogicalName");
    expect(Object.keys(first ?? {})).toEqual(["MetadataId", "LogicalName"]);
  });

  it("are filtered by their properties", () => {
    const names = (filter: string) => bench.list(`EntityDefinitions?$filter=${filter}`, "LogicalName");
    expect(names("LogicalName eq 'incident'")).toEqual(["incident"]);
    expect(names("IsActivity eq true and LogicalName ne 'incidentresolution'")).toEqual([
      "msdyn_ocliveworkitem",
      "msdyn_ocsession",
    ]);
    expect(names("not (IsActivity eq false) or LogicalName in ('contact')")).toContain("contact");
    expect(names("DisplayName/UserLocalizedLabel/Label eq 'Case'")).toEqual(["incident"]);
  });

  it("are found by name or id, with what is expanded", () => {
    const one = bench.read(
      `${caseDefinition}?$select=PrimaryIdAttribute&$expand=Attributes($select=LogicalName;$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'State'),Keys`,
    );
    expect(one).toMatchObject({
      PrimaryIdAttribute: "incidentid",
      Keys: [],
      Attributes: [{ LogicalName: "statecode" }],
    });
    expect(one).not.toHaveProperty("DisplayName");
    expect(bench.read(`EntityDefinitions(${String(one["MetadataId"])})`)).toMatchObject({ LogicalName: "incident" });
  });

  it("tell of columns, all or of one type, one by name", () => {
    const types = new Map(
      bench.rows(`${caseDefinition}/Attributes`).map((each) => [each["LogicalName"], each["AttributeType"]]),
    );
    expect(types.get("customerid")).toBe("Customer");
    expect(types.get("ownerid")).toBe("Owner");
    expect(types.get("statuscode")).toBe("Status");
    const picklists = `${caseDefinition}/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet`;
    expect(bench.list(picklists, "LogicalName")).toContain("prioritycode");
    const priority = bench.read(`${caseDefinition}/Attributes(LogicalName='prioritycode')`);
    expect(priority).toMatchObject({
      "@odata.type": "#Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
      OptionSet: {
        Options: [{ Value: 1, Label: { UserLocalizedLabel: { Label: "High" } } }, { Value: 2 }, { Value: 3 }],
      },
    });
    expect(bench.read(`${caseDefinition}/Attributes(LogicalName='title')`)).toMatchObject({ MaxLength: 200 });
  });

  it("tell of keys and relationships", () => {
    expect(bench.rows("EntityDefinitions(LogicalName='systemuser')/Keys")).toMatchObject([
      { KeyAttributes: ["azureactivedirectoryobjectid"] },
    ]);
    expect(bench.rows(`${caseDefinition}/ManyToOneRelationships`)).toContainEqual(
      expect.objectContaining({ ReferencingAttribute: "customerid", ReferencedEntity: "contact" }),
    );
    expect(bench.rows(`${caseDefinition}/OneToManyRelationships`)).toContainEqual(
      expect.objectContaining({
        ReferencingEntity: "annotation",
        ReferencedEntityNavigationPropertyName: "Incident_Annotation",
      }),
    );
  });

  it.each([
    ["GET", "EntityDefinitions(LogicalName='case')", 404],
    ["GET", "EntityDefinitions(LogicalName='constructor')", 404],
    ["GET", "EntityDefinitions(incident)", 400],
    ["GET", "EntityDefinitions?$select=Colour", 400],
    ["GET", "EntityDefinitions?$expand=Colours", 400],
    ["GET", "EntityDefinitions?$filter=constructor eq 'x'", 400],
    ["GET", "EntityDefinitions?$filter=contains(LogicalName,'x')", 501],
    ["GET", `${caseDefinition}/Colours`, 404],
    ["GET", `${caseDefinition}/Attributes(LogicalName='colour')`, 404],
    ["POST", "EntityDefinitions", 501],
    ["POST", "$metadata", 405],
  ])("refuse %s %s", (method, path, status) => {
    expect(errorOf(bench.send(method, path, { body: {} })).status).toBe(status);
  });
});

describe("$metadata", () => {
  const { status, headers, body } = openBench().send("GET", "$metadata");
  const document = new DOMParser().parseFromString(body ?? "", "application/xml");
  const all = (name: string) => Array.from(document.getElementsByTagName(name));

  it("is XML that names every table, its key and its columns", () => {
    expect([status, headers["Content-Type"]]).toEqual([200, "application/xml"]);
    expect(all("EntitySet").map((set) => set.getAttribute("Name"))).toEqual(schema.all.map(({ set }) => set));
    const incident = all("EntityType").find((type) => type.getAttribute("Name") === "incident");
    const properties = Array.from(incident?.getElementsByTagName("Property") ?? []);
    const typeOf = (name: string) =>
      properties.find((each) => each.getAttribute("Name") === name)?.getAttribute("Type");
    expect([typeOf("title"), typeOf("_customerid_value"), typeOf("followupby"), typeOf("statecode")]).toEqual([
      "Edm.String",
      "Edm.Guid",
      "Edm.Date",
      "Edm.Int32",
    ]);
  });

  it("points nowhere but at what is in it", () => {
    const types = new Set(
      [...all("EntityType"), ...all("ComplexType")].map((type) => `mscrm.${type.getAttribute("Name") ?? ""}`),
    );
    const named = [...all("NavigationProperty"), ...all("EntitySet"), ...all("ReturnType")].map(
      (each) => each.getAttribute("Type") ?? each.getAttribute("EntityType") ?? "",
    );
    const unknown = named
      .map((type) => type.replace("Collection(", "").replace(")", ""))
      .filter((type) => !types.has(type));
    expect(unknown).toEqual([]);
    const sets = new Set(all("EntitySet").map((set) => set.getAttribute("Name")));
    expect(all("NavigationPropertyBinding").every((each) => sets.has(each.getAttribute("Target")))).toBe(true);
  });
});
