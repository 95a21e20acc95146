import { componentId } from "./names";
import type { Publisher, Solution } from "./solution";
import { type Element, element, writeXml } from "./xml";

const empty = { "xsi:nil": "true" };

const addressFields = [
  ["City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude"],
  ["Line1", "Line2", "Line3", "Longitude", "Name", "PostalCode", "PostOfficeBox", "PrimaryContactName"],
  ["ShippingMethodCode", "StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber"],
  ["UPSZone", "UTCOffset", "UTCConversionTimeZoneCode"],
].flat();

/** A publisher has two addresses, which nobody fills in; every export has them. */
const writeAddress = (number: number): Element =>
  element("Address", [
    element("AddressNumber", String(number)),
    element("AddressTypeCode", "1"),
    ...addressFields.map((name) => (name === "ShippingMethodCode" ? element(name, "1") : element(name, "", empty))),
  ]);

const writeNames = (name: string): Element =>
  element("LocalizedNames", [element("LocalizedName", [], { description: name, languagecode: "1033" })]);

const writeDescriptions = (text: string): Element =>
  element("Descriptions", text === "" ? [] : [element("Description", [], { description: text, languagecode: "1033" })]);

function writePublisher({ uniqueName, displayName, prefix, optionValuePrefix }: Publisher): Element {
  return element("Publisher", [
    element("UniqueName", uniqueName),
    writeNames(displayName),
    writeDescriptions(""),
    element("EMailAddress", "", empty),
    element("SupportingWebsiteUrl", "", empty),
    element("CustomizationPrefix", prefix),
    element("CustomizationOptionValuePrefix", String(optionValuePrefix)),
    element("Addresses", [writeAddress(1), writeAddress(2)]),
  ]);
}

/**
 * The components a solution names as its roots, with Dataverse's type codes: security roles (20), web resources (61) and controls
 * (66), in this order. Commands, environment variables and agents are none: no export names them.
 */
function writeRoots({ roles, webResources, controls }: Solution): readonly Element[] {
  const root = (type: number, name: Readonly<Record<string, string>>): Element =>
    element("RootComponent", [], { type: String(type), ...name, behavior: "0" });
  return [
    ...roles.map(({ name }) => root(20, { id: `{${componentId("role", name)}}` })),
    ...webResources.map(({ name }) => root(61, { schemaName: name })),
    ...controls.map(({ schemaName }) => root(66, { schemaName })),
  ];
}

/** Writes solution.xml: what the solution is called, its version, who publishes it, and its root components. */
export function writeSolutionXml(solution: Solution, managed: boolean): string {
  const { uniqueName, displayName, description, version, publisher } = solution;
  const manifest = element("SolutionManifest", [
    element("UniqueName", uniqueName),
    writeNames(displayName),
    writeDescriptions(description),
    element("Version", version),
    element("Managed", managed ? "1" : "0"),
    writePublisher(publisher),
    element("RootComponents", writeRoots(solution)),
    element("MissingDependencies"),
  ]);
  return writeXml(
    element("ImportExportXml", [manifest], {
      version: "9.2.0.0",
      SolutionPackageVersion: "9.2",
      languagecode: "1033",
      generatedBy: "CrmLive",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }),
  );
}
