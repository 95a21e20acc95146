import { findOpenRecord } from "#host/xrm";

const utility = { getGlobalContext: () => ({}) };
const pageWith = (Navigation?: object) => ({ Xrm: { Utility: utility, Navigation } }) as never;

describe("opening a row's form in the app", () => {
  const later = () => {
    const runs: (() => void)[] = [];
    return { runs, after: (_milliseconds: number, run: () => void) => void runs.push(run) };
  };

  it("asks the Client API for the form of that row", async () => {
    const openForm = jest.fn().mockResolvedValue(undefined);
    await findOpenRecord(pageWith({ openForm }), later().after)?.("incident", "case-1");
    expect(openForm).toHaveBeenCalledWith({ entityName: "incident", entityId: "case-1" });
  });

  it("waits no longer than a second for an answer that does not come", async () => {
    const { runs, after } = later();
    const opened = findOpenRecord(pageWith({ openForm: () => new Promise(() => undefined) }), after)?.("incident", "1");
    runs.forEach((run) => run());
    await expect(opened).resolves.toBeUndefined();
  });

  it("passes on what was said against it, at once and later", async () => {
    const refuse = () => {
      throw new Error("no form");
    };
    await expect(findOpenRecord(pageWith({ openForm: refuse }), later().after)?.("incident", "1")).rejects.toThrow();
    const openForm = () => Promise.reject(new Error("no right"));
    await expect(findOpenRecord(pageWith({ openForm }), later().after)?.("incident", "1")).rejects.toThrow("no right");
  });

  it("is not there where the host has no such thing", () => {
    expect(findOpenRecord(pageWith(), later().after)).toBeNull();
    expect(findOpenRecord(pageWith({}), later().after)).toBeNull();
    expect(findOpenRecord({}, later().after)).toBeNull();
  });
});
