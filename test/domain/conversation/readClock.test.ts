import fc from "fast-check";
import { readClock } from "#domain/conversation";

const noon = Date.UTC(2026, 10, 20, 12);

describe("readClock", () => {
  it.each([
    "2026-11-20T12:00:00Z",
    "2026-11-20T12:00:00.0000000Z",
    "2026-11-20 12:00",
    "2026-11-20T14:00:00+02:00",
    "2026-11-20T07:00:00-0500",
    noon,
    noon / 1_000,
    String(noon),
    String(noon / 1_000),
    noon * 1_000,
    `/Date(${noon})/`,
    `/Date(${noon}+0200)/`,
  ])("reads %p", (clock) => expect(readClock(clock)).toBe(noon));

  it("reads a date alone as its beginning, and milliseconds", () => {
    expect(readClock("2026-11-20")).toBe(noon - 12 * 3_600_000);
    expect(readClock("2026-11-20T12:00:00.1234567Z")).toBe(noon + 123);
  });

  it.each([
    null,
    undefined,
    "",
    "soon",
    "11/20/2026 12:00",
    "2026-13-01",
    "2026-11-20T99:00",
    "0001-01-01T00:00:00Z",
    0,
    -5,
    12,
    1e20,
    {},
    [],
    true,
    "9".repeat(50),
  ])("does not take %p for a time", (clock) => expect(readClock(clock)).toBeNull());

  it("reads back every time it is given", () => {
    const range = { min: new Date(Date.UTC(2000, 0, 1)), max: new Date(Date.UTC(2099, 11, 31)), noInvalidDate: true };
    fc.assert(fc.property(fc.date(range), (date) => expect(readClock(date.toISOString())).toBe(date.getTime())));
  });

  it("never throws and never leaves its range", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const clock = readClock(value);
        if (clock !== null) expect(clock >= Date.UTC(2000, 0, 1) && clock < Date.UTC(2100, 0, 1)).toBe(true);
      }),
    );
  });
});
