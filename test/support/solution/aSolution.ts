import { packRole, type Solution } from "#pack";
import { shippedRoles } from "#dataverse/roles";

type Words = Readonly<Record<string, string>>;

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const resx = (words: Words): string =>
  `<root>${Object.entries(words)
    .map(([key, value]) => `<data name="${key}"><value>${value}</value></data>`)
    .join("")}</root>`;

const manifest = (name: string, paths: readonly string[], library: string | null): string =>
  [
    `<manifest><control namespace="Warmline" constructor="${name}" version="0.1.0" display-name-key="control.name" description-key="control.description" control-type="virtual">`,
    '<property name="conversationId" display-name-key="control.name" of-type="SingleLine.Text" usage="bound" required="true"/>',
    "<resources>",
    library === null ? "" : `<dependency type="control" name="${library}" order="1"/>`,
    '<code path="bundle.js" order="2"/>',
    ...paths.map((path) => `<resx path="${path}" version="0.1.0"/>`),
    "</resources></control></manifest>",
  ].join("");

/** A control with one file of words for each language; the second depends on the first. */
export function aControl(
  name: string,
  words: Readonly<Record<number, Words>>,
  library: string | null = null,
): Solution["controls"][number] {
  const files = Object.entries(words).map(([language, all]) => ({
    path: `strings/${name}.${language}.resx`,
    bytes: encode(resx(all)),
  }));
  return {
    schemaName: `wml_Warmline.${name}`,
    files: [
      {
        path: "ControlManifest.xml",
        bytes: encode(
          manifest(
            name,
            files.map(({ path }) => path),
            library,
          ),
        ),
      },
      { path: "bundle.js", bytes: encode(`ComponentFramework.registerControl("Warmline.${name}", class {});`) },
      ...files,
    ],
  };
}

const words = { "control.name": "Kettle", "control.description": "Shows a kettle" };

/** A small solution with one of everything a workspace has. */
export function aSolution(changed: Partial<Solution> = {}): Solution {
  return {
    uniqueName: "WarmlineWorkspace",
    displayName: "Warmline workspace",
    description: "For tests",
    version: "0.1.0.0",
    publisher: { uniqueName: "warmline", prefix: "wml", displayName: "Warmline", optionValuePrefix: 41380 },
    languages: [1033],
    controls: [aControl("Shelf", { 1033: words }), aControl("Kettle", { 1033: words }, "wml_Warmline.Shelf")],
    webResources: [
      { name: "wml_/desk.html", displayName: "Desk", type: 1, content: encode("<!doctype html><title>Desk</title>") },
      { name: "wml_/openDesk.js", displayName: "Command", type: 3, content: encode("var Warmline = {};") },
    ],
    roles: shippedRoles.map(packRole),
    variables: [
      {
        schemaName: "wml_Shelf",
        displayName: "Shelf",
        description: "Where kettles stand",
        type: "json",
        initial: "{}",
      },
    ],
    commands: [
      {
        name: "wml__OpenWarmline",
        label: { 1033: "Open Warmline" },
        table: "incident",
        script: "wml_/openDesk.js",
        function: "Warmline.openDesk",
      },
    ],
    agents: [],
    ...changed,
  };
}
