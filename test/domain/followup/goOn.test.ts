import { emptyDraft, isLeftWaiting, writeOn } from "#domain/followup";
import { aConversation } from "#support";

describe("a text that a person goes on writing", () => {
  it("is Warmline's and theirs when Warmline began it, and theirs alone when they began it or emptied it", () => {
    const own = { ...emptyDraft, author: "ai", text: "Pump is loud." } as const;
    expect(writeOn(own, "Pump is loud, sent a seal.")).toMatchObject({
      author: "aiEdited",
      text: "Pump is loud, sent a seal.",
    });
    expect(writeOn(own, "").author).toBe("person");
    expect(writeOn(emptyDraft, "Called back.").author).toBe("person");
  });

  it("has not been reviewed, and ended as it did before", () => {
    expect(writeOn({ ...emptyDraft, filed: true, outcome: "resolved" }, "More.")).toMatchObject({
      filed: false,
      outcome: "resolved",
    });
  });
});

describe("a customer who is left waiting", () => {
  it.each(["followUp", "transferFailed", "unavailable"] as const)(
    "is one whose conversation ended as %s",
    (outcome) => {
      expect(isLeftWaiting(outcome, null)).toBe(true);
    },
  );

  it.each(["resolved", "abandoned", null] as const)("is none where it ended as %s and somebody had it", (outcome) => {
    expect(isLeftWaiting(outcome, aConversation({ open: false, acceptedAt: 1 }))).toBe(false);
  });

  it("is one whose conversation the platform closed before anybody accepted it", () => {
    expect(isLeftWaiting(null, aConversation({ open: false, acceptedAt: null }))).toBe(true);
    expect(isLeftWaiting(null, aConversation({ open: true, acceptedAt: null }))).toBe(false);
  });
});
