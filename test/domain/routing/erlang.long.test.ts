import { erlangA, erlangC, simulate, sumUp } from "#domain/routing";
import { erlangShop, type Setting } from "./poisson";

/** So many that chance is about a hundredth of the mean wait at these loads. */
const customers = 1_000_000;
const off = (found: number | null, expected: number | null): number => Math.abs((found ?? 0) / (expected ?? 1) - 1);

/** The fewer wait, the more must come for as much to be known of them. */
const loads: readonly (Pick<Setting, "perHour" | "handle" | "workers"> & { readonly times: number })[] = [
  { perHour: 12, handle: 180, workers: 1, times: 1 },
  { perHour: 60, handle: 200, workers: 5, times: 1 },
  { perHour: 160, handle: 180, workers: 10, times: 1 },
  { perHour: 300, handle: 240, workers: 26, times: 2 },
];

describe("the simulator agrees within 2 %", () => {
  it.each(loads)("with Erlang C: $perHour an hour, $handle s each, $workers workers", ({ times, ...load }) => {
    const found = sumUp(
      simulate(erlangShop({ ...load, patience: Infinity, customers: times * customers, seed: 11 })),
      0,
    );
    const expected = erlangC(load);
    expect(off(found.meanWait, expected.meanWait)).toBeLessThan(0.02);
    expect(off(1 - (found.inTime ?? 0), expected.waiting)).toBeLessThan(0.02);
  });

  it.each([
    { perHour: 60, handle: 200, workers: 5, patience: 60 },
    { perHour: 160, handle: 180, workers: 10, patience: 60 },
    { perHour: 208, handle: 180, workers: 10, patience: 240 },
    { perHour: 390, handle: 240, workers: 26, patience: 240 },
  ])(
    "with Erlang A: $perHour an hour, $handle s each, $workers workers, $patience s of patience",
    ({ patience, ...load }) => {
      const found = sumUp(simulate(erlangShop({ ...load, patience, customers, seed: 12 })), 0);
      const expected = erlangA(load, patience);
      expect(off(found.left / found.customers, expected.left)).toBeLessThan(0.02);
      expect(off(found.meanWait, expected.meanWait)).toBeLessThan(0.02);
    },
  );
});
