import { expect, test } from "@playwright/test";
import { chosenSeed, shareOf } from "#soak";
import { markupSoak } from "#soak/markup";

/** The fewest strings it is worth starting for. */
const least = 6;

/**
 * Of the soaks that need a browser the one a share of which proves something. A long life is told by hundreds of
 * conversations (a handful leaves timers that are only not over yet), and outages take their time by the clock on the wall:
 * both run by command, and `outage.spec.ts` holds the latter by a clock of its own.
 */
test(`holds: ${markupSoak.words}`, async () => {
  const count = shareOf(markupSoak.count, least);
  // It starts a workspace of its own, and a share may be large.
  test.setTimeout(300_000 + 1_800_000 * (count / markupSoak.count));
  const { failures } = await markupSoak.run({ seed: chosenSeed(), count, say: () => undefined });
  expect(failures).toEqual([]);
});
