import { createFetchClient, type DataverseClient } from "#dataverse/client";
import { schema, type Tables } from "#dataverse/tables";
import { openDataverse, type Store, type WebApi } from "#local/dataverse";
import type { Chance } from "#local/contactCentre/customers";

const user = "11111111-1111-4111-8111-111111111111";

/** The local Dataverse in this process, with one user and one customer. */
export type Service = { readonly store: Store<Tables>; readonly api: WebApi; readonly contact: string };

/** 20 November 2026, 9:00 UTC. */
export const morning = Date.UTC(2026, 10, 20, 9);

export function openService(): Service {
  const { store, api } = openDataverse({
    schema,
    now: () => new Date(Date.now()),
    userId: user,
    origin: "http://local",
  });
  store.insert("systemuser", { systemuserid: user, firstname: "Robin", lastname: "Berg" });
  const contact = store.insert("contact", { firstname: "Ann", lastname: "Lee" });
  return { store, api, contact };
}

export function openConversation({ store, contact }: Service): string {
  return store.insert("msdyn_ocliveworkitem", { subject: "E42", msdyn_customer: { table: "contact", id: contact } });
}

/** The client as a page has it. */
export function openClient(fetch: typeof globalThis.fetch, chance: Chance): DataverseClient {
  return createFetchClient({ baseUrl: "/api/data/v9.2/", fetch, clock: { now: () => Date.now() }, chance });
}
