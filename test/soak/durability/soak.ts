import type { Soak } from "#soak";
import { crashAndCompare } from "./crash";

/** Killed in the middle of writing, again and again: what was acknowledged is there at the next start. */
export const durabilitySoak: Soak = {
  words: "kill -9 while four writers write, then every acknowledged write must be there: rounds",
  count: 200,
  async run({ seed, count, say }) {
    const { acknowledged, rounds, problems } = await crashAndCompare(count, seed, say);
    const figure = `${rounds} kills, ${acknowledged.toLocaleString("en")} acknowledged writes, ${problems.length} lost`;
    return { figures: [figure], failures: problems };
  },
};
