import fc from "fast-check";
import { isSourced, writeSummary } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";

const said = fc.oneof(
  fc.constantFrom(
    "Hello! My kettle leaks since Monday, and I want it repaired",
    "Sorry to hear that. Which kettle is it, and when did you buy it?",
    "@Norr what have you done to my lamp?? https://x.example/1",
    "I have ordered a new lid for you ^JK",
    "Hei, hvor er pakken min? Den skulle ha kommet på mandag",
    "IT WILL NOT START 😡",
  ),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);
const conversations = fc
  .array(fc.tuple(fc.constantFrom<Turn["speaker"]>("customer", "agent", "representative", "system"), said), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(([speaker, text], at): Turn => ({
      id: `t${at}`,
      at,
      speaker,
      name: "",
      text,
      visibility: "customer",
      masks: [],
    })),
  );

describe("a summary", () => {
  it("has a source for every word, on the side that said it", () => {
    fc.assert(
      fc.property(conversations, (turns) => {
        const { wanted, done } = writeSummary(turns);
        const speakers = (line: typeof wanted): readonly (string | undefined)[] =>
          line?.evidence.map((one) => turns.find(({ id }) => one.kind === "turn" && id === one.turn)?.speaker) ?? [];
        for (const line of [wanted, done])
          expect([line?.text, !line || isSourced(line, turns)]).toEqual([line?.text, true]);
        expect(speakers(wanted).every((speaker) => speaker === "customer")).toBe(true);
        expect(speakers(done).some((speaker) => speaker === "customer" || speaker === "system")).toBe(false);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it.each(["a", "@", "@a ", "1/2 ", "^a ", "https://", "hi, ", "- A", "&gt;", ". ", "word "])(
    "of many %j never throws and stays short",
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      const { wanted } = writeSummary([
        { id: "t1", at: 0, speaker: "customer", name: "", text, visibility: "customer", masks: [] },
      ]);
      expect(wanted?.text.length ?? 0).toBeLessThanOrEqual(242);
    },
  );
});
