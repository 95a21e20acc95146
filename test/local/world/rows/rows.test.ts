import * as fc from "fast-check";
import { createRowWriter, deriveId, fitText, rowId, toMoment, write } from "#local/world/rows";
import { schema } from "#dataverse/tables";
import { createStore } from "#local/dataverse/store";
import { anyCharacter } from "#support/text";

describe("deriveId", () => {
  it("gives a version 5 GUID that is the same for the same parts", () => {
    expect(deriveId("case", "CAS-1")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(deriveId("case", "CAS-1")).toBe(deriveId("case", "CAS-1"));
  });

  it("keeps parts apart", () => {
    expect(deriveId("ab", "c")).not.toBe(deriveId("a", "bc"));
    expect(rowId.queue("Coffee")).not.toBe(rowId.subject("Coffee"));
  });
});

describe("fitText", () => {
  it("fits any text into its column without cutting a character in half", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const fitted = fitText(text, length);
        expect(fitted.length).toBeLessThanOrEqual(length);
        expect(fitted).not.toContain("\u0000");
        expect(fitted).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves the smiley out rather than half of it", () => {
    expect(fitText("abc😀", 4)).toBe("abc");
    expect(fitText("abc😀", 5)).toBe("abc😀");
  });
});

it("writes moments in whole seconds, UTC", () => {
  expect(toMoment(Date.parse("2026-11-20T10:30:00.900Z"))).toBe("2026-11-20T10:30:00Z");
});

describe("a row writer over the local store", () => {
  it("adds rows, changes rows that are there, and does all of a list or nothing", () => {
    const store = createStore({ schema, now: () => new Date("2026-11-20T10:30:00Z") });
    const rows = createRowWriter(store);
    const id = rowId.queue("Coffee");
    rows.apply([write("queue", id, { name: "Coffee" })]);
    rows.apply([write("queue", id, { description: "Machines" })]);
    expect(store.get("queue", id)).toMatchObject({ name: "Coffee", description: "Machines" });
    const bad = write("queue", rowId.queue("Air"), { name: "x".repeat(201) });
    expect(() => rows.apply([write("queue", id, { description: "Lost" }), bad])).toThrow();
    expect(store.get("queue", id)).toMatchObject({ description: "Machines" });
    store.close();
  });
});
