import { chosenSeed, shareOf } from "#soak";
import { promises } from "./soak";

describe("the pipe over a rough wire, with pages that die", () => {
  it.each(promises)(
    "keeps its promise: $words",
    async ({ soak, full }) => {
      const { failures } = await soak(chosenSeed(), shareOf(full, 5));
      expect(failures).toEqual([]);
    },
    120_000,
  );
});
