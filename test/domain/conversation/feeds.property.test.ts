import fc from "fast-check";
import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import { arrivals } from "./arbitraryTurns";
import { handed, nine, saved, tapped, turn } from "./turns";

const words = ["ok", "yes", "The machine leaks again", "When will the refund arrive?", "no", "thanks"];

type Said = { readonly speaker: Turn["speaker"]; readonly text: string; readonly at: number };

const conversation: fc.Arbitrary<readonly Said[]> = fc
  .array(
    fc.record({
      speaker: fc.constantFrom<Turn["speaker"]>("customer", "representative"),
      text: fc.constantFrom(...words),
      gap: fc.integer({ min: 2, max: 40 }),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((list) => {
    let clock = 0;
    return list.map(({ speaker, text, gap }) => ({ speaker, text, at: nine((clock += gap)) }));
  });

/**
 * What three feeds report of one conversation: the platform's record has all of it, the hand-off the beginning with its
 * own ids and a clock a second off, the hook the end without ids and up to 1.5 s late.
 */
const reported = fc
  .record({ said: conversation, cut: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ said, cut }) => {
    const handover = Math.floor(said.length * cut);
    const turns = said.flatMap(({ speaker, text, at }, index) => {
      const over = { speaker, at };
      const early = turn(`h${index}`, text, { ...over, ...handed(index), at: at + 1_000 });
      const live = turn(`~l${index}`, text, { ...over, ...tapped, at: at + (index % 4) * 500 });
      return [turn(`s${index}`, text, { ...over, ...saved(index) }), index < handover ? early : live];
    });
    return { said, turns };
  });

describe("three feeds of one conversation", () => {
  it("make exactly that conversation, in any order of arrival: nothing twice, nothing lost", () => {
    fc.assert(
      fc.property(
        reported.chain(({ said, turns }) => fc.tuple(fc.constant(said), arrivals(turns))),
        ([said, deliveries]) => {
          const merged = deliveries.reduce((transcript, turns) => mergeTurns(transcript, turns), emptyTranscript);
          expect(merged.turns.map(({ id }) => id)).toEqual(said.map((_, index) => `s${index}`));
        },
      ),
      { numRuns: 100 },
    );
  });
});
