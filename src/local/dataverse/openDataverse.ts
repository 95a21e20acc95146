import type { Schema, TableMap } from "#dataverse/tables";
import { createStore, type Store } from "#local/dataverse/store";
import { createWebApi, type WebApi, type WebApiOptions } from "#local/dataverse/web";

/**
 * `schema`: the tables there are. `file`: where rows are kept, in memory without one. `now`: the clock that dates rows. The rest
 * is the Web API's: who asks, and what holds for that person.
 */
export type DataverseOptions<T extends TableMap> = WebApiOptions & {
  readonly schema: Schema<T>;
  readonly file?: string;
  readonly now: () => Date;
};

/** A Dataverse of one program: its rows, and the Web API over them. Nothing of it is shared with another. */
export interface Dataverse<T extends TableMap> {
  readonly store: Store<T>;
  readonly api: WebApi;
  close(): void;
}

/** Opens a Dataverse, creating what is missing in its file. Throws StoreError "taken" when another process has that. */
export function openDataverse<T extends TableMap>(options: DataverseOptions<T>): Dataverse<T> {
  const { schema, file, now, ...web } = options;
  const store = createStore({ schema, now, ...(file === undefined ? {} : { file }) });
  return { store, api: createWebApi(store, web), close: () => store.close() };
}
