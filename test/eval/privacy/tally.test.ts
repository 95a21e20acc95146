import type { Sentence } from "./corpus";
import { sumTallies, tallyKinds } from "./tally";

const text = "card 4242 4242 4242 4242, mail ida@halden.example, call +47 22 12 34 56";
const span = (entity_type: string, words: string, more = 0) => {
  const start_position = text.indexOf(words);
  return { entity_type, start_position, end_position: start_position + words.length + more };
};
const sentence = (...spans: Sentence["spans"]): Sentence => ({ full_text: text, spans });

describe("the tally of personal data", () => {
  it("counts what was hidden whole under its own kind", () => {
    const tallies = tallyKinds([
      sentence(span("CREDIT_CARD", "4242 4242 4242 4242"), span("EMAIL_ADDRESS", "ida@halden.example")),
    ]);
    expect(tallies.get("card")).toEqual({ there: 1, covered: 1, found: 1, right: 1 });
    expect(tallies.get("email")).toEqual({ there: 1, covered: 1, found: 1, right: 1 });
    expect(tallies.get("phone")).toEqual({ there: 0, covered: 0, found: 1, right: 0 });
  });

  it("does not count what was hidden in part, or as something else", () => {
    const tallies = tallyKinds([
      sentence(span("CREDIT_CARD", "4242 4242 4242 4242", 6), span("IP_ADDRESS", "+47 22 12 34 56")),
    ]);
    expect(tallies.get("card")).toEqual({ there: 1, covered: 0, found: 1, right: 1 });
    expect(tallies.get("ip")).toEqual({ there: 1, covered: 0, found: 0, right: 0 });
    expect(sumTallies(tallies.values())).toEqual({ there: 2, covered: 0, found: 3, right: 1 });
  });

  it("leaves out kinds that nobody claims to find", () => {
    expect(sumTallies(tallyKinds([sentence(span("PERSON", "ida"))]).values()).there).toBe(0);
  });
});
