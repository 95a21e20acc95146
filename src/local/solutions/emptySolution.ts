import type { Store } from "#local/dataverse";
import { findInstalled, heldName, letGo } from "./importSolution";
import { refuse } from "./refusal";
import { idsWhere, listHeld, textOf } from "./rows";

/** What another solution's component has of this one, which therefore has to stay. */
function refuseNeeded(store: Store, solution: string): readonly string[] {
  const scripts = listHeld(store, solution).filter(({ table }) => table === "webresource");
  const own = new Set(listHeld(store, solution).map(({ id }) => id));
  return scripts.flatMap(({ id }) => {
    const asked = { table: "appaction", column: "onclickeventjavascriptwebresourceid", pick: "appactionid" };
    return idsWhere(store, asked, id)
      .filter((command) => !own.has(command))
      .map((command) => {
        const [name, script] = [
          textOf(store.get("appaction", command), "name"),
          textOf(store.get("webresource", id), "name"),
        ];
        return `The command ${name} calls its web resource ${script}.`;
      });
  });
}

const suffix = heldName("");

/**
 * What goes with a solution that is removed: of a managed one every component, with its own rows and what people set or gave of it; of
 * an unmanaged one nothing, as in a real organisation. Throws a refusal while something else needs a component.
 */
export function emptySolution(store: Store, id: string): void {
  const row = store.get("solution", id);
  const name = textOf(row, "uniquename");
  if (name.endsWith(suffix) && findInstalled(store, name.slice(0, -suffix.length)) !== null)
    throw refuse(`${name} is not removed.`, ["It is held for upgrade, and its components are in use. Promote it."]);
  if (findInstalled(store, heldName(name)) !== null)
    throw refuse(`${name} is not removed.`, ["An upgrade of it is held. Promote it first."]);
  const reasons = row?.["ismanaged"] === true ? refuseNeeded(store, id) : [];
  if (reasons.length > 0) throw refuse(`${name} is not removed.`, reasons);
  const isManaged = row?.["ismanaged"] === true;
  for (const { row: held, table, id: component } of listHeld(store, id)) {
    store.remove("solutioncomponent", held);
    if (isManaged) letGo(store, table, component);
  }
  removeLonelyPublisher(store, id);
}

/** A publisher came with its solutions, and goes with the last. Whether an organisation forgets it too is written nowhere. */
function removeLonelyPublisher(store: Store, solution: string): void {
  const publisher = store.get("solution", solution)?.["publisherid"] as { readonly id: string } | null | undefined;
  if (!publisher) return;
  const asked = { table: "solution", column: "publisherid", pick: "solutionid" };
  const others = idsWhere(store, asked, publisher.id).filter((one) => one !== solution);
  if (others.length === 0) store.remove("publisher", publisher.id);
}
