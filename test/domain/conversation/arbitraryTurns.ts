import fc from "fast-check";
import type { Turn, TurnFeed } from "#domain/conversation";

const feeds: readonly TurnFeed[] = ["handoff", "transcriptPoll", "sdkTranscript", "liveSdk", "liveTap"];
const day = 86_400_000;
const start = Date.UTC(2026, 10, 20, 9);

/** Reports of few words by few speakers within seconds or days: as many near-repeats, ties and gaps as possible. */
const arbitraryTurn: fc.Arbitrary<Turn> = fc
  .record({
    id: fc.oneof(fc.constantFrom("a", "b", "c1", "17", "~x", "~y"), fc.integer({ min: 0, max: 400 }).map(String)),
    at: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }).map((second) => start + second * 1_000) },
      { weight: 1, arbitrary: fc.integer({ min: -day, max: day }).map((skew) => start + skew) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    speaker: fc.constantFrom("customer", "agent", "representative", "system"),
    text: fc.oneof(
      fc.constantFrom("ok", "yes", "The machine leaks again", "**The machine** leaks again", "👍"),
      fc.string(),
    ),
    visibility: fc.constantFrom("customer", "internal"),
    name: fc.constantFrom("", "Ida"),
    feed: fc.constantFrom(...feeds, null),
    index: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 20 })),
    revisedAt: fc.option(fc.integer({ min: start, max: start + 5_000 }), { nil: undefined }),
    original: fc.option(fc.constantFrom("ja", "ok"), { nil: undefined }),
  })
  .map(({ feed, index, revisedAt, original, ...said }): Turn => ({
    ...said,
    speaker: said.speaker,
    visibility: said.visibility,
    masks: [],
    ...(feed ? { place: { feed, index } } : {}),
    ...(revisedAt === undefined ? {} : { revisedAt }),
    ...(original === undefined ? {} : { original }),
  }));

export const arbitraryTurns = fc.array(arbitraryTurn, { maxLength: 60 });

/** The same turns in another order, cut into feeds' deliveries, some delivered twice. */
export function arrivals(turns: readonly Turn[]): fc.Arbitrary<readonly (readonly Turn[])[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...turns], { minLength: turns.length }),
      fc.subarray([...turns]),
      fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 }),
    )
    .map(([shuffled, again, sizes]) => {
      const rest = [...shuffled, ...again];
      const chunks = sizes.map((size) => rest.splice(0, size));
      return [...chunks, rest];
    });
}
