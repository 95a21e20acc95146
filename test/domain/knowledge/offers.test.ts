import type { Turn } from "#domain/conversation";
import { readInquiry } from "#domain/knowledge";
import { aTurn } from "#support";

const facts = { product: "", versions: [], codes: [], subject: "" };
const offer: Turn = { ...aTurn("1", "agent", "Please restart it."), citations: ["KA-00871"] };
const outcome = (...answers: string[]): string | undefined =>
  readInquiry([offer, ...answers.map((text, at) => aTurn(`${at + 2}`, "customer", text))], facts, "").offers[0]
    ?.outcome;

describe("what was offered", () => {
  it.each(["did that. still E42", "It doesn't clear it", "no luck", "the same error", "nothing happened", "again??"])(
    "failed after “%s”",
    (answer) => {
      expect(outcome(answer)).toBe("failed");
    },
  );

  it("helped when the customer says so, unless failure is said as well", () => {
    expect(outcome("That worked")).toBe("helped");
    expect(outcome("the light works but still E42")).toBe("failed");
  });

  it("is not known when nothing was said, or only thanks or a wish for a person", () => {
    expect(outcome()).toBe("unknown");
    expect(outcome("Thanks", "can I talk to a person")).toBe("unknown");
    expect(outcome("16 November, exactly the same amount")).toBe("unknown");
  });

  it("is judged by the next two messages, and anew when it is offered again", () => {
    expect(outcome("one moment", "I am at the machine", "still E42")).toBe("unknown");
    const turns = [
      offer,
      aTurn("2", "customer", "still red"),
      { ...offer, id: "3" },
      aTurn("4", "customer", "solved!"),
    ];
    expect(readInquiry(turns, facts, "").offers).toEqual([{ article: "KA-00871", outcome: "helped" }]);
  });
});
