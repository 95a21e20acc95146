import { betterPart, type Fault, type JudgeMood, type Part, readRow, readWindow, type Session } from "#domain/sessions";

/** Rows as they come in, in any order and from any number of places; what is kept of each is under 2 kB. */
export interface Gathering {
  /** Reads one row of `conversationtranscript`; says whether it could. */
  add(row: unknown): boolean;
  /** A row that could not even be handed over: a line that is no JSON. */
  addFault(fault: Fault): void;
  /** Takes in what another gathering holds: the same as if all its rows had come here. */
  merge(other: Gathering): void;
  readonly held: Held;
  /** All there is so far. The same for the same rows, whatever their order. */
  close(): Gathered;
}

/** What a gathering holds: rows by their window, the same window for the parts of a conversation cut at 1 MB. */
export type Held = {
  readonly rows: number;
  readonly faults: ReadonlyMap<Fault, number>;
  readonly windows: ReadonlyMap<string, readonly Part[]>;
};

export type RowCounts = {
  /** `read + unreadable`. */
  readonly rows: number;
  readonly read: number;
  readonly unreadable: number;
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  /** Copies of a row that was there already: dropped. */
  readonly duplicateRows: number;
  /** Rows that went on where another row of their window was cut: put behind it. */
  readonly rowsJoined: number;
  readonly conversations: number;
  /** Conversations in the test pane (`isDesignMode`), left out of everything else; and their sessions. */
  readonly test: number;
  readonly testSessions: number;
  /** Windows in which nothing says how they ended. */
  readonly withoutSession: number;
};

export type Gathered = { readonly counts: RowCounts; readonly sessions: readonly Session[] };

function keepPart(parts: readonly Part[], part: Part): readonly Part[] {
  const at = parts.findIndex(({ key }) => key === part.key);
  const known = parts[at];
  if (!known) return [...parts, part];
  const better = betterPart(known, part);
  return better === known ? parts : parts.map((one, place) => (place === at ? better : one));
}

/** Begins with nothing. `judge` reads the customer's mood at a transfer; without it that is not recorded. */
export function createGathering(judge: JudgeMood | null = null): Gathering {
  const windows = new Map<string, readonly Part[]>();
  const faults = new Map<Fault, number>();
  let rows = 0;
  const addFaults = (fault: Fault, count: number): void => void faults.set(fault, (faults.get(fault) ?? 0) + count);
  const addPart = (part: Part): void => void windows.set(part.window, keepPart(windows.get(part.window) ?? [], part));
  return {
    add(row) {
      rows += 1;
      const read = readRow(row, judge);
      if (read.kind === "read") addPart(read.part);
      else addFaults(read.fault, 1);
      return read.kind === "read";
    },
    addFault(fault) {
      rows += 1;
      addFaults(fault, 1);
    },
    merge({ held }) {
      rows += held.rows;
      for (const [fault, count] of held.faults) addFaults(fault, count);
      for (const parts of held.windows.values()) parts.forEach(addPart);
    },
    get held() {
      return { rows, faults, windows };
    },
    close: () => closeWindows({ rows, faults, windows }, judge),
  };
}

const byId = (a: Session, b: Session): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A session that several rows of a conversation record is one: it began and ended at the same moment. */
function dropRepeats(sessions: readonly Session[]): readonly Session[] {
  const seen = new Map<string, Session>();
  for (const session of sessions) {
    const { conversation, startedAt, endedAt, id } = session;
    const key = startedAt === null || endedAt === null ? id : `${conversation}|${startedAt}|${endedAt}`;
    if (!seen.has(key)) seen.set(key, session);
  }
  return [...seen.values()];
}

function closeWindows({ rows, faults, windows }: Held, judge: JudgeMood | null): Gathered {
  const all = [...windows.values()];
  const unreadable = [...faults.values()].reduce((sum, count) => sum + count, 0);
  const parts = all.reduce((sum, one) => sum + one.length, 0);
  const conversationOf = (one: readonly Part[]): string => one[0]?.conversation ?? "";
  const tests = new Set(all.filter((one) => one.some(({ isTest }) => isTest)).map(conversationOf));
  const conversations = new Set(all.map(conversationOf));
  const read = all.map((one) => ({ isTest: tests.has(conversationOf(one)), sessions: readWindow(one, judge) }));
  const sessionsOf = (isTest: boolean): readonly Session[] =>
    dropRepeats(
      read
        .filter((one) => one.isTest === isTest)
        .flatMap(({ sessions }) => sessions)
        .sort(byId),
    );
  const counts: RowCounts = {
    rows,
    read: rows - unreadable,
    unreadable,
    faults: Object.fromEntries([...faults].sort(([a], [b]) => (a < b ? -1 : 1))),
    duplicateRows: rows - unreadable - parts,
    rowsJoined: parts - all.length,
    conversations: conversations.size - tests.size,
    test: tests.size,
    testSessions: sessionsOf(true).length,
    withoutSession: read.filter(({ isTest, sessions }) => !isTest && sessions.length === 0).length,
  };
  return { counts, sessions: sessionsOf(false) };
}
