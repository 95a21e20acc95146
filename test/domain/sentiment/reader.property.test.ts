import fc from "fast-check";
import type { Turn } from "#domain/conversation";
import { createSentimentReader, type Sentiment } from "#domain/sentiment";
import { triesOf } from "#soak";
import { anyCharacter } from "#support/text";
import { aConversationOf, readAll } from "./conversation";

const words = fc.constantFrom(
  ...'not never very but bad terrible good thank you great, another error! broken? again?? NOT Joy 😡 :) "nice" don\'t so waiting 2 hours f*** the order is ok . \n'.split(
    " ",
  ),
);
const messages = fc.oneof(
  fc.array(words, { maxLength: 25 }).map((list) => list.join(" ")),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);
const conversations = fc
  .array(fc.tuple(fc.boolean(), messages), { maxLength: 14 })
  .map((said) => aConversationOf(...said.map(([agent, text]) => (agent ? `agent: ${text}` : text))));

const turnsIn = (sentiment: Sentiment) => (sentiment.kind === "judged" ? sentiment.course : []);
const textOf = (turns: readonly Turn[], id: string): string => turns.find((turn) => turn.id === id)?.text ?? "";

describe("a judgement", () => {
  it("is the exact sum of its parts, for every turn and for the whole", () => {
    fc.assert(
      fc.property(conversations, (turns) => {
        const sentiment = readAll(turns);
        for (const turn of turnsIn(sentiment)) {
          const effects = turn.effects.reduce((sum, effect) => sum + effect.points, 0);
          const parts = turn.score.parts.reduce((sum, part) => sum + part.points, 0);
          expect([effects, parts]).toEqual([turn.score.points, turn.score.points]);
        }
        if (sentiment.kind === "judged")
          expect(sentiment.score.parts.reduce((sum, part) => sum + part.points, 0)).toBe(sentiment.score.points);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("names words that stand where it says", () => {
    fc.assert(
      fc.property(conversations, (turns) => {
        for (const { effects } of turnsIn(readAll(turns)))
          for (const { evidence, words: said } of effects) {
            expect(evidence.from).toBeLessThan(evidence.to);
            expect(textOf(turns, evidence.turn).slice(evidence.from, evidence.to)).toBe(said);
          }
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("does not depend on how the transcript arrived", () => {
    fc.assert(
      fc.property(conversations, fc.array(fc.nat(14), { maxLength: 4 }), fc.nat(14), (turns, stops, late) => {
        const reader = createSentimentReader();
        // First without one turn, which comes in later at its own place.
        reader.update({ turns: turns.filter((_, at) => at !== late) }, "en");
        for (const stop of stops) reader.update({ turns: turns.slice(0, stop) }, "en");
        expect(reader.update({ turns }, "en")).toEqual(readAll(turns, "en"));
      }),
      { numRuns: triesOf(150) },
    );
  });
});
