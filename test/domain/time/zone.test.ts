import fc from "fast-check";
import { dayOf, fromWall, toWall, type Zone } from "#domain/time";

const tokyo: Zone = () => 540;
/** Berlin in 2026: summer time from 29 March to 25 October, 01:00 UTC each. */
const berlin: Zone = (at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);

describe("a person's clock", () => {
  it("shows the time of its zone, in summer another than in winter", () => {
    const shown = (at: number, zone: Zone) => new Date(toWall(at, zone)).toISOString().slice(11, 16);
    expect(shown(Date.UTC(2026, 10, 20, 10, 30), tokyo)).toBe("19:30");
    expect(shown(Date.UTC(2026, 10, 20, 10, 30), berlin)).toBe("11:30");
    expect(shown(Date.UTC(2026, 6, 20, 10, 30), berlin)).toBe("12:30");
  });

  it("begins its days at its own midnight", () => {
    const evening = Date.UTC(2026, 10, 20, 14, 59);
    expect(dayOf(evening + 60_000, tokyo) - dayOf(evening, tokyo)).toBe(1);
    expect(dayOf(evening + 60_000, berlin) - dayOf(evening, berlin)).toBe(0);
  });

  it("can be read backwards, whatever the zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -840, max: 840 }), (at, minutes) => {
        expect(
          fromWall(
            toWall(at, () => minutes),
            () => minutes,
          ),
        ).toBe(at);
      }),
    );
    const summer = Date.UTC(2026, 6, 1, 12);
    expect(fromWall(toWall(summer, berlin), berlin)).toBe(summer);
  });
});
