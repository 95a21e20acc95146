import { parseHandoff } from "#domain/handoff";
import { readEscalation } from "#local/gateway";

const now = Date.parse("2026-06-01T08:00:00Z");

describe("the escalation of any other agent", () => {
  it("is a hand-off like our own", () => {
    const tags = JSON.stringify({
      type: "Escalate",
      context: { OrderNumber: { value: 12121, isDisplayable: true }, Tier: "gold" },
    });
    const handoff = readEscalation(
      { type: "message", text: "wants a refund", from: { name: "Loom" }, channelData: { tags } },
      "c9",
      now,
    );
    const { facts, message, agentName, losses } = parseHandoff({ activity: handoff });
    expect(facts.map(({ label, text }) => `${label}: ${text}`)).toEqual(["order number: 12121", "tier: gold"]);
    expect([message, agentName, losses]).toEqual(["wants a refund", "Loom", []]);
  });

  it.each([
    null,
    {},
    { channelData: { tags: "{" } },
    { channelData: { tags: '{"type":"EndConversation"}' } },
    { text: "Escalate" },
  ])("is not found in %j", (activity) => expect(readEscalation(activity, "c", 0)).toBeNull());
});
