import { copyText, createVisibility, findGlobal, framesOf, hasMethods, HostError } from "#host/page";

/** A window of another origin: everything but `parent` throws. */
function createForeignFrame(parent?: unknown): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (name === "parent") return parent;
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    },
  );
}

const isApi = (value: unknown): value is { ping(): void } => hasMethods(value, "ping");
const api = { ping: () => undefined };

describe("a global", () => {
  it("is taken from the page before any frame above", () => {
    const page = { Api: { ping: () => undefined }, parent: { Api: api } };
    expect(findGlobal(page, "Api", isApi)).toBe(page.Api);
  });

  it("is found above, past a frame of another origin", () => {
    expect(findGlobal({ parent: createForeignFrame({ Api: api }) }, "Api", isApi)).toBe(api);
  });

  it("is not an element that only has its name", () => {
    expect(findGlobal({ Api: { nodeName: "A" }, parent: { Api: api } }, "Api", isApi)).toBe(api);
  });

  it("is undefined where nobody has one, and nothing throws", () => {
    const throwing = Object.defineProperty({}, "Api", {
      get() {
        throw new Error("no");
      },
    });
    for (const page of [{}, { parent: null }, { parent: createForeignFrame() }, throwing]) {
      expect(findGlobal(page, "Api", isApi)).toBeUndefined();
    }
  });

  it("is not looked for in a circle", () => {
    const page: { parent?: unknown } = {};
    page.parent = page;
    expect(framesOf(page)).toEqual([page]);
    const inner: { parent?: unknown } = {};
    inner.parent = { parent: inner };
    expect(framesOf(inner)).toHaveLength(2);
  });
});

describe("the clipboard", () => {
  it("takes text", async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    await copyText({ navigator: { clipboard: { writeText } } }, "Hold Steam");
    expect(writeText).toHaveBeenCalledWith("Hold Steam");
  });

  it.each([
    [{}, "absent"],
    [{ navigator: {} }, "absent"],
    [{ navigator: { clipboard: { writeText: () => Promise.reject(new Error("NotAllowedError: secret")) } } }, "denied"],
  ])("says why it did not: %j", async (page, kind) => {
    const error: unknown = await copyText(page, "secret").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ kind, message: expect.not.stringContaining("secret") as string });
  });
});

describe("visibility", () => {
  it("follows the document", () => {
    const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const visibility = createVisibility({ document });
    const changed = jest.fn();
    const stop = visibility.watch(changed);
    document.visibilityState = "hidden";
    document.dispatchEvent(new Event("visibilitychange"));
    expect([visibility.visible(), changed.mock.calls.length]).toEqual([false, 1]);
    stop();
    document.dispatchEvent(new Event("visibilitychange"));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("without a document is always given", () => {
    const visibility = createVisibility({});
    expect(visibility.visible()).toBe(true);
    visibility.watch(() => undefined)();
  });
});
