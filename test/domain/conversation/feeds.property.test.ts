import fc from "fast-check";
import { emptyTranscript, mergeTurns, type Turn } from "#domain/conversation";
import { triesOf } from "#soak";
import { arrivals } from "./arbitraryTurns";
import { handed, nine, overSdk, saved, sdkSaved, tapped, turn } from "./turns";

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
      { numRuns: triesOf(100) },
    );
  });
});

/** The same conversation by five feeds, each of which may be there or not; the record of the platform always is. */
const subsets = fc
  .record({ said: conversation, there: fc.uniqueArray(fc.constantFrom("handoff", "sdk", "sdkTranscript", "tap")) })
  .map(({ said, there }) => {
    const reports = said.flatMap(({ speaker, text, at }, index) => {
      const over = { speaker, at };
      return [
        turn(`s${index}`, text, { ...over, ...saved(index) }),
        ...(there.includes("handoff") ? [turn(`h${index}`, text, { ...over, ...handed(index), at: at + 1_000 })] : []),
        ...(there.includes("sdk")
          ? [turn(`e${index}`, text, { ...over, ...overSdk, at: at + (index % 3) * 300 })]
          : []),
        ...(there.includes("sdkTranscript") ? [turn(`d${index}`, text, { ...over, ...sdkSaved(index) })] : []),
        ...(there.includes("tap")
          ? [turn(`~l${index}`, text, { ...over, ...tapped, at: at + (index % 4) * 500 })]
          : []),
      ];
    });
    return { said, reports };
  });

describe("any of the five feeds of one conversation", () => {
  it("add nothing to what the platform keeps, whichever are there, in whatever order, however often", () => {
    fc.assert(
      fc.property(
        subsets.chain(({ said, reports }) => fc.tuple(fc.constant(said), arrivals(reports))),
        ([said, deliveries]) => {
          const merged = deliveries.reduce((transcript, turns) => mergeTurns(transcript, turns), emptyTranscript);
          expect(merged.turns.map(({ speaker, text, at }) => [speaker, text, at])).toEqual(
            said.map(({ speaker, text, at }) => [speaker, text, at]),
          );
        },
      ),
      { numRuns: triesOf(100) },
    );
  });

  it("give the same transcript when the SDK's events and its transcript name a message by one id", () => {
    fc.assert(
      fc.property(
        conversation.chain((said) => {
          const event = said.map(({ text, ...over }, index) => turn(`m${index}`, text, { ...over, ...overSdk }));
          const row = said.map(({ text, ...over }, index) => turn(`m${index}`, text, { ...over, ...sdkSaved(index) }));
          return fc.tuple(fc.constant(said), arrivals([...event, ...row]));
        }),
        ([said, deliveries]) => {
          const merged = deliveries.reduce((transcript, turns) => mergeTurns(transcript, turns), emptyTranscript);
          expect(merged.turns.map(({ id }) => id)).toEqual(said.map((_, index) => `m${index}`));
        },
      ),
      { numRuns: triesOf(100) },
    );
  });
});
