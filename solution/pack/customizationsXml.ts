import { componentId, contentPath } from "./names";
import type { Control, PackedRole, Solution, WebResource } from "./solution";
import { type Element, element, writeXml } from "./xml";

/** The version in which Warmline's components came to be; an upgrade does not change it. */
export const introduced = "0.1.0.0";

function writeRole({ name, description, privileges }: PackedRole): Element {
  return element(
    "Role",
    [
      element("IsCustomizable", "1"),
      element("IsAutoAssigned", "0"),
      element("Description", description),
      element(
        "RolePrivileges",
        privileges.map((privilege) => element("RolePrivilege", [], privilege)),
      ),
    ],
    { id: `{${componentId("role", name)}}`, name },
  );
}

function writeWebResource({ name, displayName, type }: WebResource): Element {
  return element("WebResource", [
    element("WebResourceId", `{${componentId("webresource", name)}}`),
    element("Name", name),
    element("DisplayName", displayName),
    element("WebResourceType", String(type)),
    element("IntroducedVersion", introduced),
    element("IsEnabledForMobileClient", "0"),
    element("IsAvailableForMobileOffline", "0"),
    element("IsCustomizable", "1"),
    element("CanBeDeleted", "1"),
    element("IsHidden", "0"),
    element("FileName", `/${contentPath(name)}`),
  ]);
}

const writeControl = ({ schemaName }: Control): Element =>
  element("CustomControl", [
    element("Name", schemaName),
    element("FileName", `/Controls/${schemaName}/ControlManifest.xml`),
  ]);

/**
 * Writes customizations.xml: roles, web resources and controls in the order of server exports; everything else a solution may have
 * stands there empty.
 */
export function writeCustomizationsXml({ roles, webResources, controls, languages }: Solution): string {
  const resources = webResources.map(writeWebResource);
  return writeXml(
    element(
      "ImportExportXml",
      [
        element("Entities"),
        element("Roles", roles.map(writeRole)),
        element("Workflows"),
        element("FieldSecurityProfiles"),
        element("Templates"),
        element("EntityMaps"),
        element("EntityRelationships"),
        element("OrganizationSettings"),
        element("optionsets"),
        ...(resources.length > 0 ? [element("WebResources", resources)] : []),
        element("CustomControls", controls.map(writeControl)),
        element("EntityDataProviders"),
        element(
          "Languages",
          languages.map((language) => element("Language", String(language))),
        ),
      ],
      { "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance" },
    ),
  );
}
