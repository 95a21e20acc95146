import { shareOf, triesOf } from "#soak";

describe("how much of a long count is run", () => {
  const { WARMLINE_SHARE: before } = process.env;
  const under = <Value>(share: string | undefined, ask: () => Value): Value => {
    if (share === undefined) delete process.env.WARMLINE_SHARE;
    else process.env.WARMLINE_SHARE = share;
    return ask();
  };
  afterEach(() => void under(before, () => null));

  it.each([
    ["somebody works", undefined, 60, 1_000],
    ["a continuous build runs", "0.1", 300, 10_000],
    ["it is asked for in full", "1", 3_000, 100_000],
    ["the share is none", "many", 60, 1_000],
  ])("where %s", (_, share, tries, soaked) => {
    expect(under(share, () => [triesOf(300), shareOf(100_000)])).toEqual([tries, soaked]);
  });

  it("is never less than what a law needs to be tried at all", () => {
    expect(under(undefined, () => [triesOf(40), triesOf(15), triesOf(15, 4), shareOf(50, 10)])).toEqual([
      25, 15, 4, 10,
    ]);
  });
});
