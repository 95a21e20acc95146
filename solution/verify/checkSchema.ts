import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { validateXML } from "xmllint-wasm";
import { type Finding, problem } from "./finding";
import { readZip } from "./readZip";

/** Why Microsoft's schema cannot be used, in words. */
export class SchemaError extends Error {}

const place = "customizations.xml";

/**
 * What server exports have and the published schema (9.0.0.2090) does not know, each seen in a zip that Microsoft published: elements,
 * "parent/element" where the name alone says too little, and attributes as "@name" or "element@name". They are left out before the
 * rest is compared.
 */
const newerThanSchema: ReadonlySet<string> = new Set([
  // The organisation a zip was exported from.
  "@OrganizationVersion",
  "@OrganizationSchemaType",
  "@CRMServerServiceabilityVersion",
  // Security roles.
  "IsAutoAssigned",
  "Role/Description",
  // Tables, columns and relationships.
  "AutoNumberFormat",
  "CascadeArchive",
  "IsRetrieveAuditEnabled",
  "IsRetrieveMultipleAuditEnabled",
  "IsSearchable",
  "IsMSTeamsIntegrationEnabled",
  "IsSolutionAware",
  "IsCustomProcessingStepAllowedForOtherPublishers",
  // Forms of managed solutions, which are differences.
  "@ordinalvalue",
  "@solutionaction",
  "@headerdensity",
  "column@id",
  // Apps, their navigation, flows, connectors and models.
  "AppModule/statecode",
  "AppModule/statuscode",
  "ShowHome",
  "connectionreferences",
  "Connectors",
  "AIModels",
  "OptimizedFor",
  "EnableCollapsibleGroups",
  "CanvasApps",
  "JsonFileName",
]);

/** A document without what is newer than the schema; lines stay where they are. */
function withoutNewer(xml: string): string {
  const document = new DOMParser().parseFromString(xml.replace(/^\ufeff/, ""), "text/xml");
  const isNewer = (...names: readonly string[]): boolean => names.some((name) => newerThanSchema.has(name));
  for (const element of Array.from(document.getElementsByTagName("*"))) {
    const { tagName, parentNode } = element;
    for (const { name } of Array.from(element.attributes))
      if (isNewer(`@${name}`, `${tagName}@${name}`)) element.removeAttribute(name);
    if (isNewer(tagName, `${parentNode?.nodeName ?? ""}/${tagName}`)) parentNode?.removeChild(element);
  }
  return new XMLSerializer().serializeToString(document);
}

/** The file among schemas that a name means; Microsoft's own names differ in case from file to file. */
const byName = (schemas: ReadonlyMap<string, string>, name: string): string | undefined =>
  [...schemas.keys()].find((one) => one.toLowerCase() === name.toLowerCase());

/**
 * Two forms of regular expressions in Microsoft's schema are none in XML Schema, and what it says of a form control's parameters is
 * ambiguous to libxml2: those are not looked at. What the rest allows is allowed still.
 */
function mend(schema: string): string {
  const document = new DOMParser().parseFromString(schema.replace(/^\ufeff/, ""), "text/xml");
  for (const pattern of Array.from(document.getElementsByTagName("xs:pattern"))) {
    const value = pattern.getAttribute("value") ?? "";
    pattern.setAttribute(
      "value",
      value
        .replaceAll("\\$webresource", "$webresource")
        .replace(/\(\?![^)]*\)/g, "")
        .replace(/^\^|\$$/g, ""),
    );
  }
  for (const element of Array.from(document.getElementsByTagName("xs:element"))) {
    if (element.getAttribute("name") !== "parameters") continue;
    while (element.firstChild) element.removeChild(element.firstChild);
    element.setAttribute("type", "xs:anyType");
  }
  return new XMLSerializer().serializeToString(document);
}

function readSchemas(folder: string): ReadonlyMap<string, string> {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith(".xsd"));
  } catch {
    throw new SchemaError(`There is no folder ${folder}.`);
  }
  if (names.length === 0) throw new SchemaError(`${folder} has no .xsd: it is to hold Microsoft's schemas.`);
  return new Map(names.map((name) => [name, mend(readFileSync(join(folder, name), "utf8"))]));
}

/**
 * Compares customizations.xml with Microsoft's schema (the folder holds `CustomizationsSolution.xsd` and what it includes), but for what
 * is newer than the schema. [] where there is nothing to say. Throws SchemaError for a folder without it.
 */
export async function checkSchema(zip: Uint8Array, folder: string): Promise<readonly Finding[]> {
  const schemas = readSchemas(folder);
  const main = [...schemas].find(([, text]) => /name\s*=\s*"ImportExportXml"/.test(text))?.[0];
  if (main === undefined) throw new SchemaError(`No schema in ${folder} is of a solution (element ImportExportXml).`);
  const xml = readZip(zip).get(place);
  if (!xml) return [];
  // A file is found by the name it is included under, whatever its case.
  const included = [...schemas.values()].flatMap((text) =>
    [...text.matchAll(/schemaLocation\s*=\s*"([^"]+)"/g)].map(([, name = ""]) => name),
  );
  const preload = [...new Set(included)].flatMap((name) => {
    const file = byName(schemas, name);
    return file === undefined ? [] : [{ fileName: name, contents: schemas.get(file) ?? "" }];
  });
  const validate = validateXML({
    xml: [{ fileName: place, contents: withoutNewer(Buffer.from(xml).toString("utf8")) }],
    schema: [{ fileName: main, contents: schemas.get(main) ?? "" }],
    preload,
  });
  const { errors } = await validate.catch((error: unknown) => {
    const words = error instanceof Error ? error.message : "";
    throw new SchemaError(`The schemas in ${folder} cannot be read: ${words}`);
  });
  return errors.map(({ message, loc }) =>
    problem(`${place}, line ${loc?.lineNumber ?? 0}`, `Microsoft's schema refuses it: ${message}`),
  );
}
