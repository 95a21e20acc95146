import { readUserTime } from "#host/page";

const winter = Date.UTC(2026, 10, 20, 10, 30);
const summer = Date.UTC(2026, 6, 20, 10, 30);
const browser = (at: number) => -new Date(at).getTimezoneOffset();

describe("the clock a person chose in Dynamics", () => {
  it("is asked for each date, because summer time differs", () => {
    const { zone } = readUserTime(
      { getTimeZoneOffsetMinutes: (date: Date) => (date.getUTCMonth() === 6 ? -360 : -420) },
      winter,
    );
    expect([zone(winter), zone(summer)]).toEqual([-420, -360]);
  });

  it("is the browser's where the platform says nothing, throws or says nonsense", () => {
    const refusing = {
      getTimeZoneOffsetMinutes: () => {
        throw new Error("no");
      },
    };
    for (const settings of [
      null,
      {},
      refusing,
      { getTimeZoneOffsetMinutes: () => "540" },
      { getTimeZoneOffsetMinutes: () => 5_000 },
    ])
      expect(readUserTime(settings, winter).zone(summer)).toBe(browser(summer));
  });

  it("is one flat offset only where the browser's differs", () => {
    expect(readUserTime({ getTimeZoneOffsetMinutes: () => 540 }, winter).zone(summer)).toBe(540);
    expect(readUserTime({ getTimeZoneOffsetMinutes: () => browser(winter) }, winter).zone(summer)).toBe(
      browser(summer),
    );
  });

  const patterns = {
    shortTimePattern: "h:mm tt",
    longTimePattern: "h:mm:ss tt",
    monthDayPattern: "MMMM d",
    longDatePattern: "dddd, MMMM d, yyyy",
    amDesignator: "AM",
    pmDesignator: "PM",
  };

  it("brings how they write times and dates, in the spelling of the PCF and of the Client API", () => {
    const big = Object.fromEntries(
      Object.entries(patterns).map(([name, text]) => [name.charAt(0).toUpperCase() + name.slice(1), text]),
    );
    const [small, capital] = [patterns, big].map(
      (dateFormattingInfo) => readUserTime({ dateFormattingInfo }, winter).patterns,
    );
    expect(small).toEqual({
      shortTime: "h:mm tt",
      longTime: "h:mm:ss tt",
      monthDay: "MMMM d",
      longDate: "dddd, MMMM d, yyyy",
      am: "AM",
      pm: "PM",
    });
    expect(capital).toEqual(small);
  });

  it("leaves the writing to the language where a pattern is missing or no text", () => {
    const dateFormattingInfo = { ...patterns, longDatePattern: 7 };
    expect(readUserTime({ dateFormattingInfo }, winter).patterns).toBeNull();
    expect(readUserTime({ dateFormattingInfo: null }, winter).patterns).toBeNull();
  });
});
