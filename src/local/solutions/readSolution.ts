import { all, read, readPackage, readZip, verifyZip } from "#verify";
import { type Component, componentTables } from "./component";
import {
  listPrivileges,
  readBotComponents,
  readBots,
  readCommands,
  readControls,
  readRoles,
  readVariables,
  readWebResources,
  type Zip,
} from "./readComponents";
import { refuse } from "./refusal";

export type Publisher = {
  readonly uniquename: string;
  readonly friendlyname: string;
  readonly customizationprefix: string;
  readonly customizationoptionvalueprefix: number;
};

/** What a solution zip brings. `needs` are the solutions it builds on. */
export type Incoming = {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly description: string;
  readonly version: string;
  readonly managed: boolean;
  readonly publisher: Publisher;
  readonly needs: readonly string[];
  readonly privileges: readonly string[];
  /** In the order they are written in. */
  readonly components: readonly Component[];
};

/** What stands at the root of a zip that holds nothing but what is kept here. */
const known =
  /^(?:\[Content_Types\]\.xml|solution\.xml|customizations\.xml|(?:WebResources|Controls|bots|botcomponents|environmentvariabledefinitions|appactions|Assets)\/)/;

/** Kinds of components that a real organisation has and this store does not keep. */
function findStrangers({ contents }: Zip): readonly string[] {
  const folders = contents.paths.filter((path) => !known.test(path)).map((path) => path.split("/", 1)[0] ?? "");
  const types = all(contents.xml("solution.xml"), "RootComponent").map((one) => one.getAttribute("type") ?? "");
  return [
    ...[...new Set(folders)].map((folder) => `${folder}: this store keeps no components of this kind.`),
    ...[...new Set(types)]
      .filter((type) => !["20", "61", "66"].includes(type))
      .map((type) => `solution.xml: this store keeps no components of type ${type}.`),
  ];
}

function readComponents(zip: Zip): readonly Component[] {
  const readers = [
    readWebResources,
    readControls,
    readRoles,
    readVariables,
    readBots,
    readBotComponents,
    readCommands,
  ] as const;
  const components = readers.flatMap((reader) => reader(zip));
  return componentTables.flatMap((table) => components.filter((one) => one.table === table));
}

/**
 * Reads a solution zip, after everything `verify:solution` would say of it. Throws a refusal in words for what is no sound zip, what
 * would break an import, and what this store cannot keep.
 */
export function readSolution(bytes: Uint8Array): Incoming {
  const problems = verifyZip(bytes).filter(({ level }) => level === "problem");
  if (problems.length > 0) {
    const reasons = problems.map(({ place, words }) => `${place}: ${words}`);
    throw refuse("The solution cannot be imported.", reasons);
  }
  const files = readZip(bytes);
  const zip = { files, contents: readPackage(files) };
  const strangers = findStrangers(zip);
  if (strangers.length > 0) throw refuse("The solution cannot be imported here.", strangers);
  const manifest = zip.contents.xml("solution.xml");
  const [publisher] = all(manifest, "Publisher");
  const describe = (within: typeof publisher, list: string): string =>
    all(all(within ?? manifest, list)[0], list.slice(0, -1))[0]?.getAttribute("description") ?? "";
  const uniqueName = read(manifest, "UniqueName");
  return {
    uniqueName,
    friendlyName: describe(undefined, "LocalizedNames") || uniqueName,
    description: describe(undefined, "Descriptions"),
    version: read(manifest, "Version"),
    managed: read(manifest, "Managed") === "1",
    publisher: {
      uniquename: read(publisher, "UniqueName"),
      friendlyname: describe(publisher, "LocalizedNames") || read(publisher, "UniqueName"),
      customizationprefix: read(publisher, "CustomizationPrefix"),
      customizationoptionvalueprefix: Number(read(publisher, "CustomizationOptionValuePrefix")),
    },
    needs: [
      ...new Set(
        all(manifest, "MissingDependency").map((one) => all(one, "Required")[0]?.getAttribute("solution") ?? ""),
      ),
    ].filter((name) => name !== "" && !/^(?:Active|System)\b/.test(name)),
    privileges: listPrivileges(zip),
    components: readComponents(zip),
  };
}
