import type { Tables } from "#dataverse/tables";
import type { Store } from "#local/dataverse";
import type { ConversationWriter } from "./conversationWriter";

/** Seconds from the accept; null when nobody had accepted the conversation. */
function countHandled(acceptedAt: string | null | undefined, now: number): number | null {
  return acceptedAt ? Math.max(0, Math.floor((now - Date.parse(acceptedAt)) / 1000)) : null;
}

/** Closes conversations an earlier run left open (a process that was killed), but for those that are kept: nobody is at the other end of the others. */
export function closeLeftOver(
  store: Pick<Store<Tables>, "all">,
  rows: ConversationWriter,
  now: number,
  kept: ReadonlySet<string> = new Set(),
): number {
  const left = store
    .all("msdyn_ocliveworkitem")
    .filter(({ statecode, activityid }) => statecode === 0 && !kept.has(String(activityid)));
  for (const { activityid, msdyn_activeagentassignedon: acceptedAt } of left) {
    if (typeof activityid === "string") rows.close(activityid, now, countHandled(acceptedAt, now));
  }
  return left.length;
}
