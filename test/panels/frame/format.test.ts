import type { TimePatterns } from "#domain/time";
import { createFormat } from "#panels/frame";

const at = Date.UTC(2026, 9, 12, 10, 42, 10);
const utc = () => 0;
const british = createFormat("en-GB", { zone: utc, patterns: null });

describe("times, dates and numbers", () => {
  it("writes times to the minute, and to the second where one waits for them", () => {
    expect([british.time(at), british.exactTime(at)]).toEqual(["10:42", "10:42:10"]);
  });

  it("leaves the year out beside a time of the same year", () => {
    expect(british.date(at, Date.UTC(2026, 0, 5))).toBe("12 October");
    expect(british.date(at, Date.UTC(2025, 0, 5))).toBe("12 October 2026");
    expect(british.date(at, null)).toBe("12 October 2026");
  });

  it("names a day whole, and says the date with a time that is not of today", () => {
    expect(british.day(at)).toMatch(/^Monday,? 12 October 2026$/);
    expect(british.moment(at, at + 3_600_000)).toBe("10:42");
    expect(british.moment(at, at + 86_400_000)).toBe("12 October, 10:42");
  });

  it("shows the person's own zone, and its days, wherever the browser stands", () => {
    const tokyo = createFormat("en-GB", { zone: () => 540, patterns: null });
    const morning = Date.UTC(2026, 10, 20, 10, 30);
    expect(tokyo.time(morning)).toBe("19:30");
    expect(tokyo.moment(morning, Date.UTC(2026, 10, 20, 15, 1))).toBe("20 November, 19:30");
  });

  it("shows the summer's time for a summer's message", () => {
    const zone = (time: number) => (time < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
    const berlin = createFormat("en-GB", { zone, patterns: null });
    expect([berlin.time(at), berlin.time(Date.UTC(2026, 10, 12, 10, 42))]).toEqual(["12:42", "11:42"]);
  });

  describe("in the person's own format", () => {
    const write = (given: Partial<TimePatterns>) =>
      createFormat("en-US", {
        zone: utc,
        patterns: {
          shortTime: "h:mm tt",
          longTime: "h:mm:ss tt",
          monthDay: "MMMM d",
          longDate: "dddd, MMMM d, yyyy",
          am: "AM",
          pm: "PM",
          ...given,
        },
      });

    it("writes twelve hours or twenty-four, with their own signs", () => {
      const evening = Date.UTC(2026, 9, 12, 19, 5, 9);
      const midnight = Date.UTC(2026, 9, 12, 0, 5);
      expect([write({}).time(evening), write({}).time(midnight)]).toEqual(["7:05 PM", "12:05 AM"]);
      expect(write({ shortTime: "HH.mm" }).time(evening)).toBe("19.05");
      expect(write({ longTime: "H:mm:ss" }).exactTime(evening)).toBe("19:05:09");
      expect(write({ shortTime: "t h:mm" }).time(evening)).toBe("P 7:05");
    });

    it("writes days and months in the order of the pattern, dates without the weekday", () => {
      expect([write({}).day(at), write({}).date(at, null), write({}).date(at, at)]).toEqual([
        "Monday, October 12, 2026",
        "October 12, 2026",
        "October 12",
      ]);
      expect(write({ longDate: "d. MMM yy, ddd" }).date(at, null)).toBe("12. Oct 26");
      expect(write({ monthDay: "dd/MM" }).date(at, at)).toBe("12/10");
    });

    it("keeps quoted words and signs it does not know as they are", () => {
      expect(write({ longDate: "d 'de' MMMM \\d\\e yyyy" }).day(at)).toBe("12 de October de 2026");
      expect(write({ shortTime: "HH'h'mm §" }).time(at)).toBe("10h42 §");
    });
  });

  it("writes durations in minutes and seconds, with hours when there are any", () => {
    expect([72, 0, 3723, -4].map((seconds) => british.duration(seconds))).toEqual(["1:12", "0:00", "1:02:03", "0:00"]);
  });

  it("writes tenths with the locale's decimal mark and a true minus", () => {
    const german = createFormat("de", { zone: utc, patterns: null });
    expect([british.tenths(92), british.tenths(-6), german.tenths(92)]).toEqual(["9.2", "\u22120.6", "9,2"]);
  });

  it("names languages, the two written Norwegians as one", () => {
    expect(["en-us", "nb-no", "nn", "de"].map((tag) => british.language(tag))).toEqual([
      "English",
      "Norwegian",
      "Norwegian",
      "German",
    ]);
  });

  it("shows a language tag that is none as it came", () => {
    expect(british.language("no such tag!")).toBe("no such tag!");
  });

  it("writes nothing for a time that is none, and survives unknown locales", () => {
    expect(british.time(Number.NaN)).toBe("");
    expect(createFormat("not a locale", { zone: utc, patterns: null }).time(at)).not.toBe("");
  });
});
