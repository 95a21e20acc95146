import { formatOf } from "#panels/parts";

const at = Date.UTC(2026, 9, 12, 10, 42, 10);
const british = formatOf("en-GB", "UTC");

describe("times, dates and numbers", () => {
  it("writes times to the minute, and to the second where one waits for them", () => {
    expect([british.time(at), british.exactTime(at)]).toEqual(["10:42", "10:42:10"]);
  });

  it("leaves the year out beside a time of the same year", () => {
    expect(british.date(at, Date.UTC(2026, 0, 5))).toBe("12 October");
    expect(british.date(at, Date.UTC(2025, 0, 5))).toBe("12 October 2026");
    expect(british.date(at, null)).toBe("12 October 2026");
  });

  it("writes durations in minutes and seconds, with hours when there are any", () => {
    expect([72, 0, 3723, -4].map((seconds) => british.duration(seconds))).toEqual(["1:12", "0:00", "1:02:03", "0:00"]);
  });

  it("writes tenths with the locale's decimal mark and a true minus", () => {
    expect([british.tenths(92), british.tenths(-6), formatOf("de").tenths(92)]).toEqual(["9.2", "\u22120.6", "9,2"]);
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

  it("writes nothing for a time that is none, and survives unknown locales and zones", () => {
    expect(british.time(Number.NaN)).toBe("");
    expect(formatOf("not a locale", "Nowhere/At all").time(at)).not.toBe("");
  });
});
