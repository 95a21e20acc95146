import { createGathering } from "#domain/insights";
import { readTalk, rowNameOf, type Session } from "#domain/sessions";
import { monday, rowOf, type RowOptions, sessionActivities, transcriptRow } from "#support";

function sessionsOf(rows: readonly unknown[]): readonly Session[] {
  const gathering = createGathering();
  rows.forEach((row) => gathering.add(row));
  return gathering.close().sessions;
}

const textsOf = (rows: readonly unknown[], session: Session | undefined): readonly string[] =>
  session ? readTalk(rows, session).map(({ text }) => text) : [];

describe("what was said in a session", () => {
  const first: RowOptions = { conversation: "t1", says: ["Where is the sofa?", "Order 11"] };
  const second: RowOptions = { conversation: "t1", at: monday + 600_000, says: ["And the chair?"] };

  it("is asked for by the name its rows have", () => {
    const row = transcriptRow(first);
    expect(sessionsOf([row]).map(rowNameOf)).toEqual([row.name]);
  });

  it("is that session's of a row that holds two", () => {
    const row = rowOf([...sessionActivities(first), ...sessionActivities(second)], first);
    const sessions = sessionsOf([row]);
    expect(sessions.map((session) => textsOf([row], session))).toEqual([
      ["Where is the sofa?", "Order 11"],
      ["And the chair?"],
    ]);
  });

  it("goes on over the rows a long conversation was cut into, in the order of their batches", () => {
    const [a, b, ...end] = sessionActivities(first);
    const rows = [rowOf([b, ...end], { ...first, batch: 2 }), rowOf([a], { ...first, batch: 1 })];
    expect(textsOf(rows, sessionsOf(rows)[0])).toEqual(["Where is the sofa?", "Order 11"]);
  });

  it("leaves out other windows of the conversation, and rows nobody can read", () => {
    const rows = [transcriptRow(first), transcriptRow(second), { name: "t1", content: "{" }];
    const [, later] = sessionsOf(rows);
    expect(textsOf(rows, later)).toEqual(["And the chair?"]);
  });

  it("is masked", () => {
    const row = transcriptRow({ conversation: "t2", says: ["My card is 4111 1111 1111 1111"] });
    expect(textsOf([row], sessionsOf([row])[0]).join()).not.toContain("4111 1111");
  });
});
