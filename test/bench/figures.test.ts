import * as fc from "fast-check";
import { quantile, ratioOf, type Timing } from "./figures";
import { toJson, writeTable } from "./report";

const timing: Timing = {
  kind: "timing",
  key: "accept.brief",
  words: "accept → brief",
  samples: [30, 10, 20],
  goal: 300,
  floor: { words: "a bare page", samples: [8, 10, 9], aim: 1.5 },
};

describe("figures", () => {
  it("have a median and a 95th percentile that were measured", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBeNaN();
    const times = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(fc.property(times, (samples) => samples.includes(quantile(samples, 0.95))));
  });

  it("stand beside their floor, median over median", () => {
    expect(ratioOf(timing)).toBeCloseTo(20 / 9);
    expect(ratioOf({ ...timing, floor: null })).toBeNaN();
  });

  it("are one flat object as JSON", () => {
    const amount = { kind: "amount", key: "requests.one", words: "requests", value: 10, unit: "", goal: 12 } as const;
    expect(toJson([timing, amount])).toEqual({
      "accept.brief.median": 20,
      "accept.brief.p95": 30,
      "accept.brief.runs": 3,
      "accept.brief.floor.median": 9,
      "accept.brief.floor.p95": 10,
      "accept.brief.ratio": 2.22,
      "requests.one": 10,
    });
  });

  it("are a table whose columns line up", () => {
    const [head = "", row = ""] = writeTable([timing]).split("\n");
    expect(row).toContain("2.2× (aim 1.5)");
    expect(row).toHaveLength(head.length);
  });
});
