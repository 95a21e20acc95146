import { findState, openPageState, openTabState, placeState } from "#host/page";

/** A frame inside another, as windows stand in each other. */
const frameIn = (parent: object): object => ({ parent });

/** A window of another origin: nothing of it can be read or written. */
const foreign = (): object =>
  new Proxy(
    {},
    {
      get() {
        throw new Error("SecurityError");
      },
      defineProperty() {
        throw new Error("SecurityError");
      },
    },
  );

describe("the state of a page", () => {
  it("is made once for the page, and anew for another", () => {
    const [page, other] = [{}, {}];
    const make = jest.fn(() => ({}));
    expect(openPageState(page, "memories", make)).toBe(openPageState(page, "memories", make));
    expect(make).toHaveBeenCalledTimes(1);
    expect(openPageState(other, "memories", make)).not.toBe(openPageState(page, "memories", make));
  });

  it("keeps what has another name apart", () => {
    const page = {};
    expect(openPageState(page, "guard", () => ({}))).not.toBe(openPageState(page, "memories", () => ({})));
  });

  it("is not seen by a page's own listing, and cannot be put in another's place", () => {
    const page = {};
    const first = openPageState(page, "desks", () => new Map());
    expect(placeState(page, "desks", new Map())).toBe(false);
    expect(findState(page, "desks")).toBe(first);
    expect(Object.keys(page)).toEqual([]);
  });
});

describe("the state of a tab", () => {
  it("is one for siblings, on the outermost frame that may be written", () => {
    const tab = {};
    const one = openTabState(frameIn(tab), "outage", () => ({}));
    expect(openTabState(frameIn(frameIn(tab)), "outage", () => ({}))).toBe(one);
    expect(findState(tab, "outage")).toBe(one);
  });

  it("stands below a frame of another origin", () => {
    const tab = frameIn(foreign());
    const one = openTabState(frameIn(tab), "outage", () => ({}));
    expect(findState(tab, "outage")).toBe(one);
  });

  it("passes over what has another shape", () => {
    const tab = {};
    placeState(tab, "tap", { other: true });
    const isOurs = (value: unknown): value is { ours: true } => typeof value === "object" && "ours" in (value ?? {});
    expect(openTabState(frameIn(tab), "tap", () => ({ ours: true }), isOurs)).toEqual({ ours: true });
  });
});
