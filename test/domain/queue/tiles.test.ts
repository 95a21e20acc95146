import { defaultThresholds, readTiles, stateOf, toThresholds } from "#domain/queue";

const now = Date.UTC(2026, 4, 5, 10);
const counts = { waiting: 4, oldest: now - 385_000, accepted: 130, acceptedInTime: 92, abandoned: 6, live: 27 };
const watched = { falling: 3, followed: 27, now };

describe("the five tiles", () => {
  it("count as the page says they do", () => {
    expect(readTiles(counts, watched).map(({ name, value, of, state }) => [name, value, of, state])).toEqual([
      ["waiting", 4, null, "normal"],
      ["longestWait", 385, null, "critical"],
      ["serviceLevel", (100 * 92) / 136, 136, "atRisk"],
      ["abandoned", 6, 136, "normal"],
      ["falling", 3, 27, "atRisk"],
    ]);
  });

  it("say that nothing is recorded rather than nought", () => {
    const none = { ...counts, waiting: 0, oldest: null, accepted: 0, acceptedInTime: 0, abandoned: 0, live: 0 };
    expect(readTiles(none, { falling: 0, followed: 0, now }).map(({ state }) => state)).toEqual([
      "normal",
      "normal",
      "notRecorded",
      "notRecorded",
      "notRecorded",
    ]);
  });

  it("are judged by thresholds that may lie above or below", () => {
    const states = (values: readonly number[], name: "waiting" | "serviceLevel"): readonly string[] =>
      values.map((value) => stateOf(value, defaultThresholds[name]));
    expect(states([9, 10, 24, 25], "waiting")).toEqual(["normal", "atRisk", "atRisk", "critical"]);
    expect(states([81, 80, 61, 60], "serviceLevel")).toEqual(["normal", "atRisk", "atRisk", "critical"]);
  });
});

describe("thresholds an organisation set", () => {
  it("are at risk from the milder figure on, whichever comes first, and keep the default where nothing is set", () => {
    expect(toThresholds({ waiting: [25, 4], serviceLevel: [50, 90] })).toEqual({
      ...defaultThresholds,
      waiting: { atRisk: 4, critical: 25 },
      serviceLevel: { atRisk: 90, critical: 50 },
    });
    expect(toThresholds({})).toEqual(defaultThresholds);
  });
});
