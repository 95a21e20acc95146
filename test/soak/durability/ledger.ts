/** What a row may look like: its name, or null when it is not there. */
export type RowState = string | null;

/**
 * What the writers know: the state each row was acknowledged in, and the one that was sent and never answered. After a crash
 * a row must be in one of the two.
 */
export interface Ledger {
  /** Notes that rows are about to change together. */
  send(rows: Readonly<Record<string, RowState>>): void;
  /** The change of these rows was acknowledged. */
  acknowledge(ids: readonly string[]): void;
  /** Holds what was read against what was acknowledged; afterwards what was read is what is known. One line a violation. */
  compare(read: ReadonlyMap<string, string>): readonly string[];
  readonly acknowledged: number;
}

type Entry = { known: RowState; sent: RowState | undefined; readonly group: readonly string[] };

/** Starts with no rows. */
export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  const state = { acknowledged: 0 };

  function judge(id: string, entry: Entry, read: RowState): string | null {
    if (read === entry.known) return null;
    if (entry.sent !== undefined && read === entry.sent) return null;
    const sent = entry.sent === undefined ? "" : `, sent ${JSON.stringify(entry.sent)}`;
    return `row ${id}: acknowledged ${JSON.stringify(entry.known)}${sent}, found ${JSON.stringify(read)}`;
  }

  /** Rows changed by one change set that was never answered: all of them changed, or none. */
  function judgeGroup(id: string, entry: Entry, read: ReadonlyMap<string, string>): string | null {
    if (entry.sent === undefined || entry.group[0] !== id || entry.group.length < 2) return null;
    const changed = entry.group.filter((each) => (read.get(each) ?? null) === entries.get(each)?.sent).length;
    return changed === 0 || changed === entry.group.length
      ? null
      : `change set of ${id}: ${changed} of ${entry.group.length} rows`;
  }

  return {
    get acknowledged() {
      return state.acknowledged;
    },
    send(rows) {
      const group = Object.keys(rows);
      for (const [id, sent] of Object.entries(rows))
        entries.set(id, { known: entries.get(id)?.known ?? null, sent, group });
    },
    acknowledge(ids) {
      state.acknowledged += 1;
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry?.sent !== undefined) entries.set(id, { known: entry.sent, sent: undefined, group: [] });
      }
    },
    compare(read) {
      const problems = [...entries].flatMap(([id, entry]) => {
        const found = [judge(id, entry, read.get(id) ?? null), judgeGroup(id, entry, read)];
        return found.filter((problem) => problem !== null);
      });
      for (const [id] of entries) entries.set(id, { known: read.get(id) ?? null, sent: undefined, group: [] });
      return problems;
    },
  };
}
