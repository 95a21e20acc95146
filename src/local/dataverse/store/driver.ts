/** What SQLite keeps. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What a statement did: how many rows it touched, and the row number it last inserted. */
export type Change = { readonly rows: number; readonly inserted: number };

/**
 * The embedded database behind a narrow door, so that another SQLite (better-sqlite3) can stand in. `sql` is written by this
 * program alone; everything that comes from outside travels in `values`.
 */
export interface Driver {
  /** Runs statements without values (schema, transactions). */
  exec(sql: string): void;
  run(sql: string, values?: readonly SqlValue[]): Change;
  all(sql: string, values?: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, values?: readonly SqlValue[]): SqlRow | null;
  close(): void;
}

/**
 * What the embedded database refuses. `taken`: another living process owns the file; `query`: the statement cannot be run.
 * The database's own error objects stop at the driver's door: printing one prints its whole minified source line.
 */
export class StoreError extends Error {
  constructor(
    readonly kind: "taken" | "query" | "closed",
    message: string,
  ) {
    super(message);
    this.name = "StoreError";
  }
}
