import { type Tables, tables } from "#dataverse/tables";
import type { Store } from "#local/dataverse";
import type { RowWriter } from "./write";

/** Writes to the local store as the platform itself would: rows that are there are changed, others added. */
export function createRowWriter(store: Pick<Store<Tables>, "get" | "insert" | "update" | "transaction">): RowWriter {
  return {
    apply(writes) {
      store.transaction(() => {
        for (const { table, id, row } of writes) {
          if (store.get(table, id)) store.update(table, id, row);
          else store.insert(table, { ...row, [tables[table].id]: id });
        }
      });
    },
  };
}
