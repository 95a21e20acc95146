import type { Store } from "#local/dataverse";

/** A file that an imported solution brought; `version` changes with it. */
export type InstalledFile = { readonly bytes: Uint8Array; readonly version: string };

/** The files of imported solutions, where a server finds them. */
export interface InstalledFiles {
  /** The web resource of a name. */
  resource(name: string): InstalledFile | null;
  /** A file of a control ("HandoffBrief", "bundle.js"): without prefix and namespace, as hosts name it. */
  control(name: string, path: string): InstalledFile | null;
  /** Grows with every web resource that is written. */
  version(): number;
}

/** Looks the files up in a store, each time: an import counts from the next request on. */
export function createInstalledFiles(store: Store): InstalledFiles {
  const file = (rows: ReturnType<Store["query"]>): InstalledFile | null => {
    const [row] = rows;
    if (row === undefined) return null;
    return { bytes: Buffer.from(String(row["content"] ?? ""), "base64"), version: String(row["version"]) };
  };
  const columns = `"webresource"."content" AS "content", "webresource"."versionnumber" AS "version"`;
  return {
    resource: (name) =>
      file(
        store.query(`SELECT ${columns} FROM "webresource" WHERE "name" = ? AND "webresourcetype" IS NOT NULL`, [name]),
      ),
    control: (name, path) =>
      file(
        store.query(
          `SELECT ${columns} FROM "customcontrol"
           JOIN "customcontrolresource" ON "customcontrolresource"."customcontrolid" = "customcontrol"."customcontrolid"
           JOIN "webresource" ON "webresource"."webresourceid" = "customcontrolresource"."webresourceid"
           WHERE "customcontrol"."name" LIKE ? AND "customcontrolresource"."name" = ?`,
          [`%.${name}`, path],
        ),
      ),
    version: () =>
      Number(store.query(`SELECT max("versionnumber") AS "last" FROM "webresource"`, [])[0]?.["last"] ?? 0),
  };
}
