import type { Asker } from "#local/dataverse/odata";
import type { Store } from "#local/dataverse/store";
import type { Address } from "./address";
import type { Headers } from "./message";
import type { Preferences } from "./prefer";
import type { Plans } from "./plan";
import type { Permit } from "./privileges";

/** What the search service says of itself; the platform's own words. */
export type SearchStatus = "provisioned" | "provisioninginprogress" | "notprovisioned";

/**
 * What a program adds to the Web API: unbound actions by their names, which are told who asks and what with, and answer with the
 * properties of an object, or nothing; and what goes before a row of a table does.
 */
export type Additions = {
  readonly actions: Readonly<
    Record<string, (permit: Permit, parameters: Readonly<Record<string, unknown>>, store: Store) => unknown>
  >;
  readonly removing: Readonly<Record<string, (permit: Permit, id: string, store: Store) => void>>;
};

/** One request being answered: where it points, who asks, and what it prefers. */
export type Call = {
  readonly store: Store;
  readonly userId: string;
  readonly permit: Permit;
  readonly method: string;
  readonly address: Address;
  readonly headers: Headers;
  readonly preferences: Preferences;
  readonly body: string | null;
  readonly searchStatus: SearchStatus;
  readonly plans: Plans;
  readonly additions: Additions;
};

/** Who asks, of which tables and when: what a query is read against. */
export function askerOf({ store, userId }: Call): Asker {
  return { schema: store.schema, userId, now: store.now().getTime() };
}
