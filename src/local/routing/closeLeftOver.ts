import type { Store } from "#local/dataverse/store";
import type { Routing } from "./routing";

/** Closes conversations an earlier run left open (a process that was killed): nobody is at the other end any more. */
export function closeLeftOver(store: Pick<Store, "all">, routing: Routing, now: number): number {
  const left = store.all("msdyn_ocliveworkitem").filter(({ statecode }) => statecode === 0);
  for (const { activityid } of left) if (typeof activityid === "string") routing.close(activityid, now, null);
  return left.length;
}
