import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { Database } from "node-sqlite3-wasm";
import { root } from "#build";
import {
  createGathering,
  type Gathered,
  sessionColumns,
  toQuestionRows,
  toSessionRow,
  toTopicRows,
  writeInsights,
} from "#domain/insights";
import { monday, type RowOptions, transcriptRow } from "#support";

const sqlOf = (name: string): string => readFileSync(resolve(root, `solution/insights/${name}.sql`), "utf8");

type Row = Readonly<Record<string, unknown>>;

/** The sessions in a fresh SQLite, asked by the definitions that ship. */
function ask({ sessions }: Gathered, name: string): readonly Row[] {
  const database = new Database(":memory:");
  try {
    const places = sessionColumns.map(() => "?").join(",");
    database.exec(sqlOf("schema"));
    for (const session of sessions) {
      const row = toSessionRow(session);
      database.run(
        `INSERT INTO session VALUES (${places})`,
        sessionColumns.map((column) => row[column]),
      );
      for (const { session_id, topic } of toTopicRows(session))
        database.run("INSERT INTO session_topic VALUES (?,?)", [session_id, topic]);
      for (const { session_id, asked_at, question } of toQuestionRows(session))
        database.run("INSERT INTO question VALUES (?,?,?)", [session_id, asked_at, question]);
    }
    return database.all(sqlOf(name));
  } finally {
    database.close();
  }
}

const rows = fc.array(
  fc
    .record({
      conversation: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
      outcome: fc.constantFrom("Resolved", "Abandoned", "HandOff", "None", "Odd"),
      type: fc.constantFrom("Engaged", "Engaged", "Unengaged"),
      reason: fc.constantFrom("UserExit", "Resolved", ""),
      impliedSuccess: fc.boolean(),
      topics: fc.subarray(["Refund", "Track", "Customs"]),
      at: fc.integer({ min: 0, max: 500 }).map((n) => monday + n * 3_600_000),
      who: fc.constantFrom("", "ana", "ben", "cid"),
      csat: fc.constantFrom(1, 4, 5),
    })
    .map((options: RowOptions) => transcriptRow(options)),
  { maxLength: 25 },
);

const gather = (some: readonly unknown[]): Gathered => {
  const gathering = createGathering();
  some.forEach((row) => gathering.add(row));
  return gathering.close();
};

describe("the definitions as SQL", () => {
  it("count what the code counts, row for row", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const gathered = gather(some);
        const one = writeInsights(gathered);
        const [outcomes] = ask(gathered, "outcomes");
        const { botDashboard, autonomous } = one.reconciliation.rates;
        expect(outcomes).toEqual({
          sessions_all: one.sessionsAll,
          engaged: one.engaged,
          unengaged: one.unengaged,
          resolved_confirmed: one.resolvedConfirmed,
          resolved_implied: one.resolvedImplied,
          abandoned: one.abandoned,
          escalated: one.escalated,
          deflected: botDashboard.count,
          conversations: one.conversations,
          routed: autonomous.of - autonomous.count,
          handoffs: one.handoffs,
          csat_n: one.csat.n,
          // Ratings are whole; their mean times their number may be off by a rounding.
          csat_sum: Math.round(one.csat.n * (one.csat.value ?? 0)),
        });
        expect(Object.fromEntries(ask(gathered, "reasons").map(({ reason, sessions }) => [reason, sessions]))).toEqual(
          one.reasons,
        );
        expect(ask(gathered, "drivers")).toEqual(
          one.drivers
            .map(({ topic, sessions, escalated }) => ({ topic, sessions, escalated }))
            .sort((a, b) => (a.topic < b.topic ? -1 : 1)),
        );
        expect(ask(gathered, "returns")).toEqual([{ back: one.back }]);
        const branches = one.tree.flatMap(({ reason, topics }) =>
          topics.map(({ topic, sessions }) => ({ reason, last_topic: topic, sessions })),
        );
        const told = ask(gathered, "tree");
        expect(told).toHaveLength(branches.length);
        expect(told).toEqual(expect.arrayContaining(branches));
        expect(ask(gathered, "versions").map(({ engaged }) => engaged)).toEqual(one.engaged > 0 ? [one.engaged] : []);
        const asked = ask(gathered, "questions").map(({ sessions }) => Number(sessions));
        expect(asked.reduce((sum, count) => sum + count, 0)).toBe(one.escalated - (one.notRecorded.question ?? 0));
      }),
      { numRuns: 60 },
    );
  });
});
