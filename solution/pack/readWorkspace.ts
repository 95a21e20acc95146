import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuildConfig, libraryCopyName, listControls, parseResx, root } from "#build";
import { type Access, isSeen, privilegeName, type Role, shippedRoles } from "#dataverse/roles";
import { describeSettings, jsonVariable } from "#dataverse/settings";
import type { TableName } from "#dataverse/tables";
import {
  type Command,
  type Control,
  PackError,
  type PackedRole,
  type Part,
  type Refusal,
  type Solution,
  type Variable,
} from "./solution";

/** Dataverse's codes of web resources, by the ending of their names. */
const resourceTypes: Readonly<Record<string, number>> = { html: 1, css: 2, js: 3, json: 3, svg: 11, resx: 12 };

/** What is kept beside a script for people, and does not ship: third-party.html says it for all. */
const notShipped = /\.LEGAL\.txt$/;

/** All files below a folder, in order of their names, with paths from there. */
function readFiles(folder: string, below = ""): readonly Part[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      if (statSync(join(folder, path)).isDirectory()) return readFiles(folder, path);
      return [{ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }];
    });
}

function readControls(folder: string, config: BuildConfig, wanted: readonly string[]): readonly Control[] {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const refusals: readonly Refusal[] = [
    ...there
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ place: `out/controls/${name}`, words: "this control is not named in pcf.config.json." })),
    ...wanted
      .filter((name) => !there.includes(name))
      .map((name) => ({ place: "pcf.config.json", words: `it names the control ${name}, which is not built.` })),
  ];
  if (refusals.length > 0) throw new PackError(refusals);
  return wanted.map((name) => ({
    schemaName: `${config.publisher.prefix}_${config.namespace}.${name}`,
    files: readFiles(join(folder, name)),
  }));
}

function readWebResources(folder: string, standalone: boolean): Solution["webResources"] {
  return readFiles(folder)
    .filter(({ path }) => !notShipped.test(path) && !(standalone && path === libraryCopyName))
    .map(({ path, bytes }) => {
      const type = resourceTypes[path.slice(path.lastIndexOf(".") + 1)];
      if (type === undefined)
        throw new PackError([
          { place: `out/webresources/${path}`, words: "Dataverse has no web resources of this kind." },
        ]);
      return { name: path, displayName: `Warmline ${path.slice(path.lastIndexOf("/") + 1)}`, type, content: bytes };
    });
}

/** A role as Dataverse names its privileges, each once, in order of their names; those nobody has seen are left out. */
export function packRole({ name, description, grants }: Role): PackedRole {
  const levels = new Map<string, "Basic" | "Global">();
  for (const [table, of] of Object.entries(grants) as [TableName, Role["grants"][TableName]][]) {
    if (!isSeen(table)) continue;
    for (const [access, depth] of Object.entries(of ?? {})) {
      const privilege = privilegeName(access as Access, table);
      const level = depth === "organization" || levels.get(privilege) === "Global" ? "Global" : "Basic";
      levels.set(privilege, level);
    }
  }
  const privileges = [...levels].map(([privilege, level]) => ({ name: privilege, level }));
  return { name, description, privileges: privileges.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const wordsOf = (language: number): string => resolve(root, `controls/strings/OpenDesk.${language}.resx`);

/** "Open Warmline" on the forms of a conversation and of a case. */
function writeCommands(config: BuildConfig): readonly Command[] {
  const label = Object.fromEntries(
    config.locales.map((language) => [
      language,
      parseResx(readFileSync(wordsOf(language), "utf8"))["command.open"] ?? "",
    ]),
  );
  const { prefix } = config.publisher;
  return ["msdyn_ocliveworkitem", "incident"].map((table) => ({
    name: `${prefix}__OpenWarmline`,
    label,
    table,
    script: `${prefix}_/openDesk.js`,
    function: "Warmline.openDesk",
  }));
}

/** Where an organisation sets what can be set: all in one JSON variable, and each number in one of its own. No value is shipped. */
export function workspaceVariables(): readonly Variable[] {
  const own = describeSettings().flatMap(({ variable, says, may }) =>
    variable === null
      ? []
      : [{ schemaName: variable, type: "number" as const, description: `${says} ${may}.`, initial: "" }],
  );
  const all = {
    schemaName: jsonVariable,
    type: "json" as const,
    description: "All settings of Warmline (wml_/settings.schema.json, docs/administer.md).",
    initial: "",
  };
  return [all, ...own].map((one) => ({
    ...one,
    displayName: `Warmline ${one.schemaName
      .slice(4)
      .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      .trim()}`,
  }));
}

/** What pcf.config.json says of every solution: version, publisher, languages; and no components. */
export function startSolution({
  version,
  publisher,
  locales,
}: BuildConfig): Omit<Solution, "uniqueName" | "displayName" | "description"> {
  return {
    version: `${version}.0`,
    publisher,
    languages: locales,
    controls: [],
    webResources: [],
    roles: [],
    variables: [],
    commands: [],
    agents: [],
  };
}

/**
 * The solution WarmlineWorkspace, from what was built into a folder (`out`): controls, web resources, roles and the command
 * that opens the desk. `standalone` takes the controls that carry the library themselves, and leaves the library out. Throws PackError
 * when what is built and what pcf.config.json names differ.
 */
export function readWorkspace(out: string, config: BuildConfig, standalone = false): Solution {
  const controls = [...(standalone ? [] : [config.library]), ...listControls(config)];
  return {
    ...startSolution(config),
    uniqueName: "WarmlineWorkspace",
    displayName: "Warmline workspace",
    description:
      "The hand-off from the support agent to the representative, with its sources: controls, desk page, command and roles.",
    controls: readControls(join(out, standalone ? "standalone/controls" : "controls"), config, controls),
    webResources: readWebResources(join(out, "webresources"), standalone),
    roles: shippedRoles.map(packRole),
    variables: workspaceVariables(),
    commands: writeCommands(config),
  };
}
