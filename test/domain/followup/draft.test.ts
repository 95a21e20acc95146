import fc from "fast-check";
import { type Draft, emptyDraft, outcomes, readDraft, writeDraft } from "#domain/followup";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";

const texts = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }).map((text) => text.replace(/\r/g, "")),
  fc
    .array(
      fc.constantFrom("Outcome: resolved", "Summary: AI", "Summary: AI, edited", "Filed: reviewed", "\n", "\n\n", "x"),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join("")),
);
const drafts: fc.Arbitrary<Draft> = fc.record({
  outcome: fc.option(fc.constantFrom(...outcomes)),
  author: fc.constantFrom("ai" as const, "aiEdited" as const, "person" as const),
  filed: fc.boolean(),
  text: texts,
});

describe("a draft", () => {
  it("reads well as a note", () => {
    const draft: Draft = { outcome: "resolved", author: "aiEdited", filed: true, text: "Reset the sensor." };
    expect(writeDraft(draft)).toBe("Outcome: resolved\nSummary: AI, edited\nFiled: reviewed\n\nReset the sensor.");
    expect(writeDraft({ ...emptyDraft, text: "Reset the sensor." })).toBe("Reset the sensor.");
  });

  it("comes back from the note it was written to, whatever a person typed", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraft(writeDraft(draft))).toEqual(draft);
      }),
      { numRuns: triesOf(1_000) },
    );
  });

  it("takes any other note for a person's text, and all line ends for one", () => {
    expect(readDraft("Called twice.\r\nNo answer.")).toEqual({ ...emptyDraft, text: "Called twice.\nNo answer." });
    expect(readDraft("Outcome: happy\n\nx").text).toBe("Outcome: happy\n\nx");
  });
});
