import { createGathering, writeInsights } from "#domain/insights";
import { createMoodJudge } from "#commands/insights";
import { type Conversation, toRow } from "./real/toRows";

const handed: Conversation = {
  id: "h1",
  turns: [
    { speaker: "customer", text: "My ferry ticket has the wrong date and the app keeps failing, this is useless" },
    { speaker: "agent", text: "I cannot change it. One moment." },
    { speaker: "customer", text: "Then give me a person, I am furious" },
  ],
  steps: [{ name: "find_ticket" }, { name: "change_date", ok: false }],
  transferred: true,
};
const answered: Conversation = {
  id: "a1",
  at: "2026-02-03T10:00:00Z",
  company: "FerryLine",
  turns: [{ role: "customer", text: "When does the first boat leave on Sunday?" }],
};

describe("conversations of a public set as transcript rows", () => {
  it("are read as sessions with topic, question, reason and mood", () => {
    const gathering = createGathering(createMoodJudge());
    [handed, answered].forEach((one, index) => gathering.add(toRow(one, index)));
    const { sessions } = gathering.close();
    expect(sessions.map(({ outcome, topics, reason }) => [outcome, topics, reason])).toEqual([
      ["resolvedImplied", ["FerryLine"], "Resolved"],
      ["escalated", ["find_ticket", "change_date"], "AgentTransferRequestedByUser"],
    ]);
    expect(sessions[1]?.question).toContain("wrong date");
    expect(sessions[1]?.sentiment).toBeLessThan(10);
    expect(writeInsights(gathering.close())).toMatchObject({ engaged: 2, escalated: 1, resolvedImplied: 1 });
  });
});
