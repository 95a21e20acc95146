import type { Schema, TableSchema } from "#dataverse/tables";
import { wireName } from "#local/dataverse/odata";
import { typeNames } from "./attributeTypes";

const space = "Microsoft.Dynamics.CRM";

/** Functions and actions this service answers, with what they take. */
const operations = [
  `<Function Name="WhoAmI"><ReturnType Type="mscrm.WhoAmIResponse" Nullable="false"/></Function>`,
  `<ComplexType Name="WhoAmIResponse"><Property Name="BusinessUnitId" Type="Edm.Guid"/><Property Name="UserId" Type="Edm.Guid"/><Property Name="OrganizationId" Type="Edm.Guid"/></ComplexType>`,
  `<Action Name="CloseIncident"><Parameter Name="IncidentResolution" Type="mscrm.incidentresolution" Nullable="false"/><Parameter Name="Status" Type="Edm.Int32" Nullable="false"/></Action>`,
  `<Action Name="FullTextSearchKnowledgeArticle"><Parameter Name="SearchText" Type="Edm.String" Unicode="false"/><Parameter Name="UseInflection" Type="Edm.Boolean" Nullable="false"/><Parameter Name="RemoveDuplicates" Type="Edm.Boolean" Nullable="false"/><Parameter Name="StateCode" Type="Edm.Int32" Nullable="false"/><ReturnType Type="Collection(mscrm.knowledgearticle)" Nullable="false"/></Action>`,
  ...["searchquery", "searchsuggest", "searchautocomplete"].map(
    (name) => `<Action Name="${name}"><Parameter Name="search" Type="Edm.String" Unicode="false"/></Action>`,
  ),
];

const imports = [
  `<FunctionImport Name="WhoAmI" Function="mscrm.WhoAmI"/>`,
  ...["CloseIncident", "FullTextSearchKnowledgeArticle", "searchquery", "searchsuggest", "searchautocomplete"].map(
    (name) => `<ActionImport Name="${name}" Action="mscrm.${name}"/>`,
  ),
];

/** The service's tables as CSDL, the XML that `$metadata` answers. Every name in it comes from the schema. */
export function writeCsdl(schema: Schema): string {
  const tables = schema.all;
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>`,
    `<Schema Namespace="${space}" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    `<EntityType Name="crmbaseentity" Abstract="true"/>`,
    ...tables.map((table) => writeType(schema, table)),
    ...operations,
    `<EntityContainer Name="System">`,
    ...tables.map((table) => writeSet(schema, table)),
    ...imports,
    `</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`,
  ].join("\n");
}

function writeType(schema: Schema, table: TableSchema): string {
  const properties = Object.entries(table.columns).map(([name, column]) => {
    const wire = wireName(table, name);
    const isKey = name === table.id ? ` Nullable="false"` : "";
    return `<Property Name="${wire}" Type="${typeNames(name, column).edm}"${isKey}/>`;
  });
  const key = `<Key><PropertyRef Name="${table.id}"/></Key>`;
  const navigations = served(schema, table).map((each) => {
    if (each.kind === "collection") {
      return `<NavigationProperty Name="${each.navigation}" Type="Collection(mscrm.${each.table})"/>`;
    }
    const constraint = `<ReferentialConstraint Property="${wireName(table, each.column)}" ReferencedProperty="${schema.findTable(each.target)?.id ?? ""}"/>`;
    return `<NavigationProperty Name="${each.navigation}" Type="mscrm.${each.target}">${constraint}</NavigationProperty>`;
  });
  return `<EntityType Name="${table.logical}" BaseType="mscrm.crmbaseentity">${key}${properties.join("")}${navigations.join("")}</EntityType>`;
}

function writeSet(schema: Schema, table: TableSchema): string {
  const bindings = served(schema, table).map((each) => {
    const target = schema.findTable(each.kind === "collection" ? each.table : each.target)?.set ?? "";
    return `<NavigationPropertyBinding Path="${each.navigation}" Target="${target}"/>`;
  });
  return `<EntitySet Name="${table.set}" EntityType="mscrm.${table.logical}">${bindings.join("")}</EntitySet>`;
}

/** Navigation properties whose other end is served here. */
function served(schema: Schema, table: TableSchema) {
  return schema
    .navigationsOf(table.logical)
    .filter((each) => schema.findTable(each.kind === "collection" ? each.table : each.target) !== undefined);
}
