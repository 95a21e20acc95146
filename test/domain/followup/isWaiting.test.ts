import { editText, emptyDraft, isWaiting } from "#domain/followup";

describe("isWaiting", () => {
  it.each(["followUp", "transferFailed", "unavailable"] as const)("says so after the outcome %s", (outcome) => {
    expect(isWaiting(outcome, { open: true, acceptedAt: 1 })).toBe(true);
  });

  it("says so of a conversation that was closed and never accepted", () => {
    expect(isWaiting(null, { open: false, acceptedAt: null })).toBe(true);
    expect(isWaiting(null, { open: false, acceptedAt: 1 })).toBe(false);
    expect(isWaiting(null, { open: true, acceptedAt: null })).toBe(false);
  });

  it("says nothing of a conversation that is not known", () => {
    expect(isWaiting(null, null)).toBe(false);
  });
});

describe("editText", () => {
  const begun = { ...emptyDraft, author: "ai", filed: true, text: "The pump was loud." } as const;

  it("tells what Warmline began and a person went on with", () => {
    expect(editText(begun, "The pump was very loud.")).toMatchObject({ author: "aiEdited", filed: false });
  });

  it("is a person's own once nothing of the beginning is left", () => {
    expect(editText(editText(begun, ""), "New")).toMatchObject({ author: "person", text: "New" });
    expect(editText(emptyDraft, "Mine")).toMatchObject({ author: "person" });
  });
});
