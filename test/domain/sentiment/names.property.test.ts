import fc from "fast-check";
import { createSentimentReader } from "#domain/sentiment";
import { triesOf } from "#soak";
import { aConversationOf } from "./conversation";

/** Names of people, many of which are words of feeling or of service too. */
const names = fc.constantFrom(
  ..."Emily Joy Grace Hope Happy Precious Angel Miracle Jamal Priya Wei Bill Mark Will Rich Savage Merry Lucky Bliss Love Best Winner Shame Price Rusty".split(
    " ",
  ),
);
const before = fc.constantFrom(
  "I spoke to {} and ",
  "please ask {} why ",
  "hello {}, ",
  "the account belongs to {}. ",
  "my colleague {} says ",
  "it was {} who wrote that ",
  "as {} told you, ",
  "{} wrote that ",
  "{}, my brother, says ",
  "{} never heard that ",
  "Dear {}, ",
  "paid by {}: ",
);
const said = fc
  .array(
    fc.constantFrom(
      ..."the order is not late again but never arrived thanks great terrible help broken refund ! ? . so very".split(
        " ",
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(" "));

function pointsOf(text: string, customer: string): readonly number[] {
  const sentiment = createSentimentReader(customer).update({ turns: aConversationOf(text) }, "en");
  return sentiment.kind === "judged" ? [sentiment.level, ...sentiment.course.map(({ score }) => score.points)] : [];
}

describe("a name", () => {
  it("never moves a label or a score, wherever it stands", () => {
    fc.assert(
      fc.property(before, said, names, names, (template, rest, one, other) => {
        const text = (name: string): string => `${template.replace("{}", name)}${rest}`;
        expect(pointsOf(text(one), "")).toEqual(pointsOf(text(other), ""));
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("makes no message English by being a word of English", () => {
    const text = (name: string): string => `Dear ${name}, never never great broken great arrived broken never`;
    expect(["Will", "Mark", "May"].map((name) => pointsOf(text(name), ""))).toEqual(
      ["Emily", "Jamal", "Priya"].map((name) => pointsOf(text(name), "")),
    );
  });

  it("never moves them when the customer bears it", () => {
    fc.assert(
      fc.property(said, names, names, (rest, one, other) => {
        expect(pointsOf(`I am ${one} and ${rest}`, one)).toEqual(pointsOf(`I am ${other} and ${rest}`, other));
      }),
      { numRuns: triesOf(200) },
    );
  });
});
