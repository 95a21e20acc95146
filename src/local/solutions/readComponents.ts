import { all, listComponents, type Package, read } from "#verify";
import { type Component, type Find, idOf, type OwnRow, type Values } from "./component";

/** A zip's files, and what is read of them. */
export type Zip = { readonly files: ReadonlyMap<string, Uint8Array>; readonly contents: Package };

type Element = NonNullable<Parameters<typeof all>[0]>;

const customizations = "customizations.xml";
const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
const none = (): readonly OwnRow[] => [];
const attribute = (element: Element | undefined, name: string): string =>
  element && "getAttribute" in element ? (element.getAttribute(name) ?? "") : "";

const base64 = ({ files }: Zip, path: string): string => Buffer.from(files.get(path) ?? []).toString("base64");

export function readWebResources(zip: Zip): readonly Component[] {
  const resources = all(zip.contents.xml(customizations), "WebResource");
  return resources
    .filter((one) => all(one, "WebResourceId").length > 0)
    .map((one) => {
      const name = read(one, "Name");
      const row = {
        name,
        displayname: read(one, "DisplayName"),
        webresourcetype: Number(read(one, "WebResourceType")),
        content: base64(zip, read(one, "FileName").replace(/^\//, "")),
      };
      return { table: "webresource", key: name, name, id: bare(read(one, "WebResourceId")), row: () => row, own: none };
    });
}

/** The name under which a file of a control is kept as a web resource. */
export const controlFile = (control: string, path: string): string => `cc_${control}/${path}`;

const fileTypes: Readonly<Record<string, number>> = { html: 1, css: 2, js: 3, xml: 4, png: 5, svg: 11, resx: 12 };

function readControlFiles(zip: Zip, control: string, folder: string, id: string): readonly OwnRow[] {
  const paths = zip.contents.paths.filter((path) => path.startsWith(folder));
  return paths.flatMap((path) => {
    const name = path.slice(folder.length);
    const webresourceid = idOf("control file", control, name);
    const webresourcetype = fileTypes[name.slice(name.lastIndexOf(".") + 1)] ?? null;
    return [
      {
        table: "webresource",
        row: { webresourceid, name: controlFile(control, name), webresourcetype, content: base64(zip, path) },
      },
      {
        table: "customcontrolresource",
        row: {
          customcontrolresourceid: idOf("control resource", control, name),
          name,
          customcontrolid: { table: "customcontrol", id },
          webresourceid: { table: "webresource", id: webresourceid },
        },
      },
    ];
  });
}

export function readControls(zip: Zip): readonly Component[] {
  return all(zip.contents.xml(customizations), "CustomControl").map((one) => {
    const name = read(one, "Name");
    const path = read(one, "FileName").replace(/^\//, "");
    const manifest = zip.contents.xml(path);
    const version = attribute(all(manifest, "control")[0], "version");
    return {
      table: "customcontrol",
      key: name,
      name,
      id: idOf("control", name),
      row: () => ({ name, version, manifest: zip.contents.text(path) }),
      own: (id) => readControlFiles(zip, name, path.slice(0, path.lastIndexOf("/") + 1), id),
    };
  });
}

const masks: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

/** Names of privileges that the roles of a zip hold. */
export function listPrivileges({ contents }: Zip): readonly string[] {
  return [...new Set(all(contents.xml(customizations), "RolePrivilege").map((one) => attribute(one, "name")))];
}

export function readRoles(zip: Zip): readonly Component[] {
  return all(all(zip.contents.xml(customizations), "Roles")[0], "Role").map((one) => {
    const [id, name] = [bare(attribute(one, "id")), attribute(one, "name")];
    const held = (roleid: string, find: Find): readonly OwnRow[] =>
      all(one, "RolePrivilege").map((privilege) => ({
        table: "roleprivileges",
        row: {
          roleprivilegeid: idOf("role privilege", id, attribute(privilege, "name")),
          roleid: { table: "role", id: roleid },
          privilegeid: { table: "privilege", id: find("privilege", "name", attribute(privilege, "name")) ?? "" },
          privilegedepthmask: masks[attribute(privilege, "level")] ?? 0,
        },
      }));
    return { table: "role", key: id, name, id, row: () => ({ name }), own: held };
  });
}

const labelOf = (within: Element | null, name: string): string => attribute(all(within, name)[0], "default");

export function readVariables({ contents }: Zip): readonly Component[] {
  return listComponents(contents, "environmentvariabledefinitions").map((name) => {
    const variable = contents.xml(`environmentvariabledefinitions/${name}/environmentvariabledefinition.xml`);
    const row = {
      schemaname: name,
      displayname: labelOf(variable, "displayname"),
      description: labelOf(variable, "description"),
      defaultvalue: read(variable, "defaultvalue") || null,
      type: Number(read(variable, "type")),
    };
    const table = "environmentvariabledefinition";
    return { table, key: name, name, id: idOf("environment variable", name), row: () => row, own: none };
  });
}

export function readCommands({ contents }: Zip): readonly Component[] {
  return listComponents(contents, "appactions").map((name) => {
    const command = contents.xml(`appactions/${name}/appaction.xml`);
    const script = bare(read(command, "webresourceid"));
    const row = {
      uniquename: attribute(command?.documentElement ?? undefined, "uniquename"),
      name: read(command, "name"),
      buttonlabeltext: labelOf(command, "buttonlabeltext"),
      contextvalue: read(command, "contextvalue"),
      location: Number(read(command, "location")),
      onclickeventtype: Number(read(command, "onclickeventtype")),
      onclickeventjavascriptfunctionname: read(command, "onclickeventjavascriptfunctionname"),
      onclickeventjavascriptparameters: read(command, "onclickeventjavascriptparameters"),
      onclickeventjavascriptwebresourceid: script === "" ? null : { table: "webresource", id: script },
      hidden: read(command, "hidden") === "1",
    };
    return { table: "appaction", key: row.uniquename, name, id: idOf("command", name), row: () => row, own: none };
  });
}

export function readBots({ contents }: Zip): readonly Component[] {
  return listComponents(contents, "bots").map((name) => {
    const bot = contents.xml(`bots/${name}/bot.xml`);
    const row = {
      schemaname: name,
      name: read(bot, "name"),
      language: Number(read(bot, "language")),
      authenticationmode: Number(read(bot, "authenticationmode")),
      template: read(bot, "template"),
      configuration: contents.text(`bots/${name}/configuration.json`),
    };
    return { table: "bot", key: name, name: row.name, id: idOf("agent", name), row: () => row, own: none };
  });
}

export function readBotComponents({ contents }: Zip): readonly Component[] {
  return listComponents(contents, "botcomponents").map((name) => {
    const part = contents.xml(`botcomponents/${name}/botcomponent.xml`);
    const parent = read(all(part, "parentbotid")[0], "schemaname");
    const values = {
      schemaname: name,
      name: read(part, "name"),
      description: read(part, "description") || null,
      componenttype: Number(read(part, "componenttype")),
      data: contents.text(`botcomponents/${name}/data`),
    };
    const row = (find: Find): Values => {
      const id = find("bot", "schemaname", parent);
      return { ...values, parentbotid: id === null ? null : { table: "bot", id } };
    };
    return { table: "botcomponent", key: name, name, id: idOf("agent component", name), row, own: none };
  });
}
