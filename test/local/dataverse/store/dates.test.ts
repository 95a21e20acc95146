import fc from "fast-check";
import { decodeValue } from "#local/dataverse/store";
import { triesOf } from "#soak";

const day = 86_400_000;
const write = (at: number, dateOnly: boolean) => decodeValue({ kind: "datetime", dateOnly }, at);

describe("a moment", () => {
  it("is written as Date writes it, without its fraction", () => {
    const edges = ["0000-01-01", "0000-02-29", "0000-03-01", "1600-02-29", "1900-03-01", "1970-01-01", "2000-02-29"];
    const known = edges.map((text) => Date.parse(`${text}T23:59:59Z`));
    const whole = fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }).map((at) => at * 1000);
    const near = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
    fc.assert(
      fc.property(
        fc.oneof(near, whole, fc.constantFrom(...known, Date.UTC(10_000, 0, 1), Date.UTC(9999, 11, 31))),
        (at) => {
          const text = new Date(at).toISOString();
          expect(write(at, false)).toBe(`${text.slice(0, 19)}Z`);
          expect(write(at, true)).toBe(text.slice(0, 10));
        },
      ),
      { numRuns: triesOf(3000) },
    );
  });

  it("is right on every day of eight centuries", () => {
    for (let at = Date.UTC(1600, 0, 1); at < Date.UTC(2400, 0, 1); at += day) {
      if (write(at, true) !== new Date(at).toISOString().slice(0, 10)) expect(write(at, true)).toBe(String(at));
    }
  });
});
