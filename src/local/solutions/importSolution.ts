import type { Store } from "#local/dataverse";
import { type Component, kinds } from "./component";
import type { Incoming, Publisher } from "./readSolution";
import { refuse } from "./refusal";
import { finderOf, holdComponent, listHeld, listHolders, removeComponent, textOf, writeComponent } from "./rows";

/**
 * How a solution comes in. "update" leaves what the installed version had and the new one has not, "upgrade" removes it, "hold" leaves
 * it until the solution is promoted. `overwrite` takes the managed component over one that somebody here made.
 */
export type Way = { readonly how: "update" | "upgrade" | "hold"; readonly overwrite: boolean };

type Installed = { readonly id: string; readonly version: string; readonly ismanaged: boolean };

/** What a held solution is called until it is promoted. */
export const heldName = (uniqueName: string): string => `${uniqueName}_Upgrade`;

const find = (store: Store, table: string, column: string, value: string): Readonly<Record<string, unknown>> | null => {
  const id = finderOf(store)(table, column, value);
  return id === null ? null : store.get(table, id);
};

/** The solution of that name, null where there is none. */
export function findInstalled(store: Store, uniqueName: string): Installed | null {
  const row = find(store, "solution", "uniquename", uniqueName);
  if (row === null) return null;
  return {
    id: textOf(row, "solutionid"),
    version: textOf(row, "version"),
    ismanaged: row["ismanaged"] === true,
  };
}

/** Below 0 when the first is lower: "0.9" before "0.10". Missing numbers count as 0. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one.split("."), other.split(".")];
  const places = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => at);
  return places.map((at) => Number(left[at] ?? 0) - Number(right[at] ?? 0)).find((step) => step !== 0) ?? 0;
}

const kindOf = (managed: boolean): string => (managed ? "managed" : "unmanaged");

/** What stands between a solution and the one of its name that is here. */
function refuseOverInstalled(incoming: Incoming, installed: Installed | null, { how }: Way): readonly string[] {
  const { uniqueName, version, managed } = incoming;
  if (installed === null) {
    if (how === "update") return [];
    return [`${uniqueName} is not installed: there is nothing to upgrade. Import it without that.`];
  }
  if (installed.ismanaged !== managed) {
    const there = kindOf(installed.ismanaged);
    return [
      `${uniqueName} is installed ${there}, and this zip is ${kindOf(managed)}. Import the ${there} zip, or remove the solution first.`,
    ];
  }
  if (compareVersions(version, installed.version) < 0)
    return [
      `${uniqueName} ${installed.version} is installed, and this zip is ${version}: a lower version is not imported. Remove the solution first, or import the older sources under a higher version.`,
    ];
  if (how === "update") return [];
  if (!managed) return [`${uniqueName} is unmanaged: only a managed solution is upgraded. Import it without that.`];
  if (compareVersions(version, installed.version) === 0)
    return [`${uniqueName} ${version} is installed already: an upgrade needs a higher version.`];
  return [];
}

/** What the zip wants and the organisation has not. */
function refuseMissing(store: Store, { needs, privileges, publisher }: Incoming): readonly string[] {
  const prefix = publisher.customizationprefix;
  const other = find(store, "publisher", "customizationprefix", prefix);
  return [
    ...needs
      .filter((name) => findInstalled(store, name) === null)
      .map((name) => `It needs the solution ${name}, which is not installed. Import that first.`),
    ...privileges
      .filter((name) => finderOf(store)("privilege", "name", name) === null)
      .map((name) => `A role holds ${name}, and this organisation knows no such privilege.`),
    ...(other !== null && other["uniquename"] !== publisher.uniquename
      ? [`The prefix ${prefix} belongs to the publisher ${textOf(other, "friendlyname")} here.`]
      : []),
  ];
}

/** Components that another solution brought: this store keeps no layers, and removing one solution would take from the other. */
function refuseForeign(store: Store, { uniqueName, components }: Incoming): readonly string[] {
  return components.flatMap(({ table, key, name, id }) => {
    const { by, words } = kinds[table];
    const there = finderOf(store)(table, by, key);
    if (there === null) return [];
    const row = store.get(table, there);
    const [holder] = listHolders(store, there).filter((one) => one !== uniqueName && one !== heldName(uniqueName));
    if (row?.["ismanaged"] === true && holder !== undefined)
      return [`The ${words} ${name} belongs to the managed solution ${holder}.`];
    // A command finds its script by the id.
    return table === "webresource" && there !== id
      ? [`The web resource ${name} is here under another id: commands would not find it.`]
      : [];
  });
}

function keepPublisher(store: Store, publisher: Publisher): string {
  const there = finderOf(store)("publisher", "uniquename", publisher.uniquename);
  return there ?? store.insert("publisher", publisher);
}

function keepSolution(store: Store, incoming: Incoming, uniquename: string): string {
  const row = {
    uniquename,
    friendlyname: incoming.friendlyName,
    description: incoming.description || null,
    version: incoming.version,
    installedon: store.now().toISOString(),
    publisherid: { table: "publisher", id: keepPublisher(store, incoming.publisher) },
    ismanaged: incoming.managed,
  };
  const installed = findInstalled(store, uniquename);
  if (installed === null) return store.insert("solution", row);
  store.update("solution", installed.id, row);
  return installed.id;
}

/** Writes a component, unless somebody here made one of that name and a managed one is not to be put over it. Answers its id. */
function bringComponent(store: Store, component: Component, managed: boolean, overwrite: boolean): string {
  const id = finderOf(store)(component.table, kinds[component.table].by, component.key);
  if (id === null) return writeComponent(store, component, managed);
  const isOwn = store.get(component.table, id)?.["ismanaged"] !== true;
  if (isOwn && managed && !overwrite) return id;
  return writeComponent(store, component, !isOwn);
}

/** Removes a managed component that no solution holds any more; what somebody here made stays. */
export function letGo(store: Store, table: Component["table"], id: string): void {
  if (listHolders(store, id).length > 0) return;
  if (store.get(table, id)?.["ismanaged"] === true) removeComponent(store, table, id);
}

/** Takes from a solution what it has and the other has not. */
function dropMissing(store: Store, from: string, kept: ReadonlySet<string>): void {
  for (const { row, table, id } of listHeld(store, from)) {
    if (kept.has(id)) continue;
    store.remove("solutioncomponent", row);
    letGo(store, table, id);
  }
}

/**
 * Imports a solution: all of it or, with the reasons in words, nothing. Has to stand in a transaction of the store, which must know the
 * privileges (`knowPrivileges`).
 */
export function importSolution(store: Store, incoming: Incoming, way: Way): void {
  const installed = findInstalled(store, incoming.uniqueName);
  const held = findInstalled(store, heldName(incoming.uniqueName));
  const reasons = [
    ...(held ? [`${incoming.uniqueName} ${held.version} is held for upgrade. Promote it first.`] : []),
    ...refuseOverInstalled(incoming, installed, way),
    ...refuseMissing(store, incoming),
    ...refuseForeign(store, incoming),
  ];
  if (reasons.length > 0) throw refuse(`${incoming.uniqueName} ${incoming.version} is not imported.`, reasons);
  const name = way.how === "hold" ? heldName(incoming.uniqueName) : incoming.uniqueName;
  const solution = keepSolution(store, incoming, name);
  const ids = new Set<string>();
  for (const component of incoming.components) {
    const id = bringComponent(store, component, incoming.managed, way.overwrite);
    holdComponent(store, solution, component.table, id);
    ids.add(id);
  }
  if (way.how === "upgrade") dropMissing(store, solution, ids);
}

/** Makes a held solution the one of its name: what only the former version had is removed. */
export function promoteSolution(store: Store, uniqueName: string): void {
  const [installed, held] = [findInstalled(store, uniqueName), findInstalled(store, heldName(uniqueName))];
  if (installed === null || held === null)
    throw refuse(`${uniqueName} is not promoted.`, [
      "No upgrade of it is held. Import one with HoldingSolution first.",
    ]);
  dropMissing(store, installed.id, new Set(listHeld(store, held.id).map(({ id }) => id)));
  store.remove("solution", installed.id);
  store.update("solution", held.id, { uniquename: uniqueName });
}
