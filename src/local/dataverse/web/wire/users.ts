import type { Store } from "#local/dataverse/store";

/** Whether there is a person with that id. */
export function isUser(store: Store, id: string): boolean {
  return store.schema.has("systemuser") && store.get("systemuser", id) !== null;
}
