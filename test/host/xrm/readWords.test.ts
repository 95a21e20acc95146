/** @jest-environment jsdom */
import { readWords } from "#host/xrm";

const pageOf = (languageId: number): object => ({
  Xrm: {
    Utility: {
      getGlobalContext: () => ({
        userSettings: { languageId },
        getWebResourceUrl: (name: string) => `/%7b1%7d/webresources/${name}`,
      }),
    },
  },
});

const german = `<?xml version="1.0" encoding="utf-8"?><root>
  <data name="kettle.title" xml:space="preserve"><value>Kessel &amp; Tee</value></data>
</root>`;

/** The network as a page finds it; it remembers what was asked. */
function answerWith(answer: (signal: AbortSignal) => Promise<object>): string[] {
  const asked: string[] = [];
  const fetch = (address: string, { signal }: { signal: AbortSignal }): Promise<object> => {
    asked.push(address);
    return answer(signal);
  };
  Object.assign(globalThis, { fetch });
  return asked;
}

const found = (text: string): Promise<object> => Promise.resolve({ ok: true, text: () => Promise.resolve(text) });

afterEach(() => void jest.useRealTimers());

describe("the words of a page", () => {
  it("come from the web resource of the person's language", async () => {
    const asked = answerWith(() => found(german));
    expect(await readWords(pageOf(1031), "wml_/strings/Tea")).toEqual({ "kettle.title": "Kessel & Tee" });
    expect(asked).toEqual(["/%7b1%7d/webresources/wml_/strings/Tea.1031.resx"]);
  });

  it("are the page's own in English and outside Dynamics 365: nothing is asked for", async () => {
    const asked = answerWith(() => found(german));
    expect([await readWords(pageOf(1033), "wml_/strings/Tea"), await readWords({}, "wml_/strings/Tea")]).toEqual([
      {},
      {},
    ]);
    expect(asked).toEqual([]);
  });

  it.each<[string, () => Promise<object>]>([
    ["the language has none", () => Promise.resolve({ ok: false })],
    ["the network fails", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["what comes is no file of words", () => found("<html><body>Sign in</body></html>")],
  ])("stay English when %s", async (_, answer) => {
    answerWith(answer);
    expect(await readWords(pageOf(1031), "wml_/strings/Tea")).toEqual({});
  });

  it("are not waited for longer than three seconds", async () => {
    jest.useFakeTimers();
    answerWith(
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
    );
    const words = readWords(pageOf(1031), "wml_/strings/Tea");
    jest.advanceTimersByTime(3_000);
    expect(await words).toEqual({});
  });
});
