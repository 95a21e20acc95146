import { createGathering, type Insights, writeInsights } from "#domain/insights";
import { monday, type RowOptions, transcriptRow } from "#support";

const day = 86_400_000;

/** Eleven conversations of a courier's agent; counted by hand below. */
const conversations: readonly RowOptions[] = [
  { conversation: "c01", who: "ana", topics: ["Track"], csat: 5, locale: "en-GB" },
  { conversation: "c02", who: "ana", at: monday + 3 * day, topics: ["Track"], impliedSuccess: true },
  { conversation: "c03", who: "ben", topics: ["Track"], outcome: "Abandoned", reason: "UserExit" },
  {
    conversation: "c04",
    who: "ben",
    at: monday + 8 * day,
    topics: ["Refund"],
    outcome: "Abandoned",
    reason: "UserError",
  },
  {
    conversation: "c05",
    who: "cid",
    topics: ["Refund"],
    outcome: "HandOff",
    reason: "AgentTransferRequestedByUser",
    says: ["I want my money back for the lost parcel"],
  },
  {
    conversation: "c06",
    who: "dee",
    topics: ["Refund", "Track"],
    outcome: "HandOff",
    reason: "AgentTransferRequestedByUser",
    says: ["want money back, parcel lost"],
  },
  { conversation: "c07", topics: ["Customs"], outcome: "HandOff", reason: "AgentTransferConfiguredByAuthor" },
  { conversation: "c08", type: "Unengaged", outcome: "None", reason: "NoError" },
  { conversation: "c09", type: "Unengaged", outcome: "None", reason: "NoError" },
  { conversation: "c10", outcome: "Snoozed", reason: "" },
  { conversation: "c11", outcome: "HandOff", test: true },
];

function read(rows: readonly unknown[], days = 7): Insights {
  const gathering = createGathering();
  rows.forEach((row) => gathering.add(row));
  return writeInsights(gathering.close(), { days });
}

describe("figures of a small set, counted by hand", () => {
  const rows = conversations.map(transcriptRow);
  const cut = { ...transcriptRow({ conversation: "c12", outcome: "Abandoned" }), content: '{"activities":[{"type":' };
  const insights = read([...rows, ...rows.slice(0, 2), cut]);

  it("counts rows", () => {
    expect(insights).toMatchObject({
      rows: 14,
      read: 13,
      unreadable: 1,
      faults: { cut: 1 },
      duplicateRows: 2,
      rowsJoined: 0,
      conversations: 10,
      test: 1,
      testSessions: 1,
    });
  });

  it("counts sessions by engagement and outcome", () => {
    expect(insights).toMatchObject({
      sessions: 10,
      sessionsAll: 10,
      engaged: 8,
      unengaged: 2,
      resolvedConfirmed: 1,
      resolvedImplied: 1,
      abandoned: 2,
      escalated: 3,
      outcomeNotRecorded: 1,
    });
  });

  it("gives each rate with what it is of", () => {
    expect(insights.reconciliation.rates).toMatchObject({
      copilotStudio: { count: 2, of: 8 },
      botDashboard: { count: 4, of: 10, share: 0.4 },
      autonomous: { count: 7, of: 10, share: 0.7 },
      honest: { count: 0, of: 8, share: 0 },
    });
    expect(insights.rates.escalation).toMatchObject({ count: 3, of: 8, share: 0.375 });
  });

  it("gives Wilson's interval", () => {
    // 3 of 8, computed with the formula of Wilson (1927) by hand: centre 0.4156, half-width 0.2788.
    expect(insights.rates.escalation.low).toBeCloseTo(0.1368, 4);
    expect(insights.rates.escalation.high).toBeCloseTo(0.6943, 4);
  });

  it("says who came back, and moves with the window", () => {
    expect(insights.back).toBe(1);
    expect(read(rows, 8).back).toBe(2);
    expect(read(rows, 2).back).toBe(0);
    expect(insights.notRecorded.customer).toBe(2);
  });

  it("opens what makes the ways to count differ", () => {
    const steps = insights.reconciliation.steps.map(({ because, sessions }) => [
      because,
      sessions.map((id) => id.slice(0, 3)).sort(),
    ]);
    expect(steps).toEqual([
      ["notRecorded", ["c10"]],
      ["abandoned", ["c03", "c04"]],
      ["implied", ["c02"]],
      ["cameBack", ["c01"]],
    ]);
  });

  it("says what a topic does to the escalation rate", () => {
    const drivers = insights.drivers.map(({ topic, sessions, escalated, impact, isEnough }) => [
      topic,
      sessions,
      escalated,
      impact,
      isEnough,
    ]);
    // All 3/8. Without Refund 1/5, without Customs 2/7, without Track 2/4.
    expect(drivers).toEqual([
      ["Refund", 3, 2, 3 / 8 - 1 / 5, false],
      ["Customs", 1, 1, 3 / 8 - 2 / 7, false],
      ["Track", 4, 1, 3 / 8 - 2 / 4, false],
    ]);
  });

  it("grows the tree from reason to topic to questions that are alike", () => {
    expect(insights.tree.map(({ reason, sessions }) => [reason, sessions])).toEqual([
      ["AgentTransferRequestedByUser", 2],
      ["AgentTransferConfiguredByAuthor", 1],
    ]);
    const asked = insights.tree[0]?.topics.flatMap(({ clusters }) => clusters);
    expect(asked?.map(({ sessions }) => sessions.length)).toEqual([1, 1]);
    expect(insights.reasons).toEqual({
      AgentTransferRequestedByUser: 2,
      NoError: 2,
      AgentTransferConfiguredByAuthor: 1,
      Resolved: 2,
      UserError: 1,
      UserExit: 1,
    });
  });

  it("reads satisfaction, hand-offs and what is not recorded", () => {
    expect(insights.csat).toEqual({ n: 1, value: 5 });
    expect(insights.handoffs).toBe(3);
    expect(insights.handovers).toEqual({ live: 3, ticket: 0, notRecorded: 0 });
    expect(insights.timeToEscalate).toEqual({ n: 3, value: 120_000, most: 120_000 });
    expect(insights.notRecorded).toMatchObject({ outcome: 1, reason: 1, csat: 7, agentVersion: 10, sentiment: 3 });
    expect(insights.by.queue).toMatchObject([{ value: null, sessionsAll: 10 }]);
  });
});
