import { abroad } from "./abroad";
import { measureAbroad } from "./judgeAbroad";

describe.each(abroad)("fairness in $language", (list) => {
  const { changed, delta, bias } = measureAbroad(list);

  it("changes no label for a name, also where it is a word of feeling", () => {
    expect(changed).toEqual([]);
  });

  it("hears other ways of saying the same within a twentieth of the scale, and none as angrier", () => {
    expect(delta).toBeLessThanOrEqual(0.05);
    expect(bias).toBeGreaterThanOrEqual(-0.05);
  });
});
