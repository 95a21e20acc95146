import { expect, test } from "@playwright/test";
import { chosenSeed, shareOf, type Soak } from "#soak";
import { longLifeSoak } from "#soak/longLife";
import { markupSoak } from "#soak/markup";

/**
 * The soaks that need a browser, each with the least it is worth starting for. Outages take their time by the clock on the
 * wall, which is nothing for a test: `outage.spec.ts` holds the same by a clock of its own.
 */
const soaks: readonly (readonly [Soak, number])[] = [
  [markupSoak, 6],
  [longLifeSoak, 5],
];

for (const [soak, least] of soaks) {
  test(`holds: ${soak.words}`, async () => {
    // It starts a workspace of its own, and a share may be large.
    test.setTimeout(300_000 + 1_800_000 * (shareOf(soak.count, least) / soak.count));
    const { failures } = await soak.run({
      seed: chosenSeed(),
      count: shareOf(soak.count, least),
      say: () => undefined,
    });
    expect(failures).toEqual([]);
  });
}
