import type { Driver } from "./driver";

/** Transactions that may be nested, and the version numbers handed out in them. */
export interface Transactions {
  run<T>(work: () => T): T;
  /** As `run`, without a savepoint when already inside: for single writes that check everything before the first of them. */
  join<T>(work: () => T): T;
  /** The next row version; never handed out twice, whatever is rolled back. */
  nextVersion(): number;
  /** The last one handed out. */
  lastVersion(): number;
}

const firstVersion = 1_000_000;

/** After so many writes SQLite looks at its tables again to choose its ways through them; twice as many each time. */
const firstLook = 2000;

/**
 * Runs work as one transaction; inside another it is a savepoint of it. The last version number is kept with every commit, so
 * that versions keep growing after a restart.
 */
export function createTransactions(driver: Driver): Transactions {
  const kept = driver.get(`SELECT "value" FROM "$meta" WHERE "name" = 'version'`);
  const state = { depth: 0, version: Number(kept?.["value"] ?? firstVersion), written: 0, look: 0, pause: firstLook };
  state.written = state.version;
  state.look = state.version + state.pause;

  /** A sample of a few hundred rows an index: milliseconds, and joins are then several times faster. */
  function lookAround(): void {
    if (state.version < state.look) return;
    driver.exec("PRAGMA analysis_limit=400; ANALYZE");
    state.pause *= 2;
    state.look = state.version + state.pause;
  }

  function keepVersion(): void {
    if (state.version === state.written) return;
    driver.run(`INSERT OR REPLACE INTO "$meta" ("name", "value") VALUES ('version', ?)`, [state.version]);
    state.written = state.version;
  }

  function attempt<T>(work: () => T): T {
    const name = `"level${state.depth}"`;
    driver.exec(state.depth === 0 ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    state.depth += 1;
    try {
      const result = work();
      if (state.depth === 1) keepVersion();
      driver.exec(state.depth === 1 ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      driver.exec(state.depth === 1 ? "ROLLBACK" : `ROLLBACK TO ${name}; RELEASE ${name}`);
      // What was rolled back may hold the last version: write it again with the next commit.
      state.written = 0;
      throw error;
    } finally {
      state.depth -= 1;
    }
  }

  function run<T>(work: () => T): T {
    const result = attempt(work);
    if (state.depth === 0) lookAround();
    return result;
  }

  return {
    run,
    join: (work) => (state.depth === 0 ? run(work) : work()),
    lastVersion: () => state.version,
    nextVersion() {
      state.version += 1;
      return state.version;
    },
  };
}
