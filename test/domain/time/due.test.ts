import fc from "fast-check";
import { readDue } from "#domain/time";

/** Wednesday, 18 November 2026, 11:00 in a zone one hour ahead. */
const said = Date.UTC(2026, 10, 18, 10, 0);
const zone = () => 60;
const due = (words: string): string | null => {
  const at = readDue(words, said, zone);
  return at === null ? null : new Date(at + 3_600_000).toISOString().slice(0, 16).replace("T", " ");
};

describe("when a promise is due", () => {
  it.each([
    ["We ring you back within 24 hours", "2026-11-19 11:00"],
    ["the courier comes in 15 minutes", "2026-11-18 11:15"],
    ["you hear from us in half an hour", "2026-11-18 11:30"],
    ["the money is back within two weeks", "2026-12-02 11:00"],
    ["a technician comes within 2 to 4 days", "2026-11-22 11:00"],
    ["we pay it within 3 working days", "2026-11-24 00:00"],
    ["I answer today before 6 pm", "2026-11-18 18:00"],
    ["I answer today", "2026-11-19 00:00"],
    ["we call this afternoon", "2026-11-18 18:00"],
    ["we call tomorrow morning", "2026-11-19 12:00"],
    ["the parcel leaves tomorrow by 10:30", "2026-11-19 10:30"],
    ["you have it by Friday", "2026-11-21 00:00"],
    ["you have it by the end of the week", "2026-11-23 00:00"],
    ["I write before 9 am", "2026-11-19 09:00"],
    ["the part is there by 3 December", "2026-12-04 00:00"],
    ["the part is there by January 2nd", "2027-01-03 00:00"],
  ])("%s", (words, when) => {
    expect(due(words)).toBe(when);
  });

  it("is the later one where words allow two", () => {
    expect(due("we call by Wednesday")).toBe("2026-11-26 00:00");
    expect(due("today, within 24 hours at the latest")).toBe("2026-11-19 11:00");
  });

  it.each([
    "we call soon",
    "I write shortly",
    "we call by 5",
    "within a few days",
    "we sit at 15 Park Street",
    "by 31 June",
    "",
  ])("is not guessed: %s", (words) => {
    expect(due(words)).toBeNull();
  });

  it("is never before it was promised, whatever the words and the zone", () => {
    const words = fc.array(
      fc.constantFrom(
        "within",
        "by",
        "today",
        "tomorrow",
        "24",
        "hours",
        "Friday",
        "6 pm",
        "30 February",
        "at",
        "18:00",
        "in",
        "a",
        "week",
        "next",
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: -840, max: 840 }), fc.integer({ min: 0, max: 4e12 }), (list, offset, at) => {
        const read = readDue(list.join(" "), at, () => offset);
        if (read !== null) expect(read).toBeGreaterThan(at);
      }),
    );
  });
});
