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
  /** What reading may still cost; a statement that joins calls the SQL function `work` for each pair of rows it looks at. */
  readonly budget: Budget;
  close(): void;
}

/**
 * How much work one request may make: pairs of joined rows looked at, and `rowCost` for each row handed out. Counted, not timed,
 * so that the same query is refused on every machine.
 */
export interface Budget {
  /** Begins anew with so much. */
  allow(work: number): void;
  /** Throws StoreError "costly" when nothing is left. */
  spend(work: number): void;
  isSpent(): boolean;
}

/** What handing out a row costs, in pairs of joined rows looked at. */
export const rowCost = 10;

/** Opens a budget without a bound: what the program itself asks is not counted against anybody. */
export function createBudget(): Budget {
  const state = { left: Infinity };
  return {
    allow(work) {
      state.left = work;
    },
    spend(work) {
      state.left -= work;
      if (state.left < 0) throw new StoreError("costly", "The query looks at too many rows.");
    },
    isSpent: () => state.left < 0,
  };
}

/**
 * What the embedded database refuses. `taken`: another living process owns the file; `query`: the statement cannot be run; `costly`: it would
 * keep everybody else waiting.
 * The database's own error objects stop at the driver's door: printing one prints its whole minified source line.
 */
export class StoreError extends Error {
  constructor(
    readonly kind: "taken" | "query" | "costly" | "closed",
    message: string,
  ) {
    super(message);
    this.name = "StoreError";
  }
}
