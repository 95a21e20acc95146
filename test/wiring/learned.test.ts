import { knowNothing } from "#support";
import { createFeelingsSource, createReadersSource } from "#wiring";

const asked: string[] = [];
const warned: string[] = [];

/** The page's server gives these answers one after the other; an Error is a connection that breaks off. */
function serve(...answers: readonly (readonly [status: number, body: string] | Error)[]): void {
  const left = [...answers];
  globalThis.fetch = ((address: string) => {
    asked.push(address);
    const next = left.shift() ?? new Error("Nothing more is asked.");
    if (next instanceof Error) return Promise.reject(next);
    const [status, body] = next;
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(body) });
  }) as typeof fetch;
}

const whole = JSON.stringify(knowNothing);
const { fetch: before } = globalThis;

beforeEach(() => {
  asked.length = 0;
  warned.length = 0;
  jest.spyOn(console, "warn").mockImplementation((words: string) => void warned.push(words));
});
afterEach(() => {
  globalThis.fetch = before;
  jest.restoreAllMocks();
});

describe("the learned readers of a page", () => {
  it("are asked for once, whoever reads", async () => {
    serve([200, whole]);
    const source = createReadersSource({});
    expect(await source.read()).not.toBeNull();
    expect(await source.read()).toBe(await source.read());
    expect(asked).toEqual(["/WebResources/wml_/readers.json"]);
    expect(warned).toEqual([]);
  });

  it.each([
    ["are not there", 404, "", "(404)"],
    ["may not be read", 403, "", "(403)"],
    ["are cut off", 200, whole.slice(0, -20), "damaged"],
    ["are of another version", 200, whole.replace('"format":3', '"format":2'), "another version"],
    ["are a page that asks to sign in", 200, "<html></html>", "damaged"],
  ])("%s: none, said to the administrator once", async (_what, status, body, said) => {
    serve([status, body]);
    const source = createReadersSource({});
    expect(await source.read()).toBeNull();
    expect(await source.read()).toBeNull();
    expect(warned).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ["an outage", new Error("Failed to fetch")],
    ["a server that is overloaded", [503, ""] as const],
    ["too many requests", [429, ""] as const],
  ])("are asked for again by the next conversation after %s", async (_what, failure) => {
    serve(failure, [200, whole]);
    const source = createReadersSource({});
    expect(await source.read()).toBeNull();
    expect(await source.read()).not.toBeNull();
  });
});

describe("the words of feeling of a page", () => {
  it("are a file of their own, without which sentiment is read in English", async () => {
    serve([404, ""]);
    expect(await createFeelingsSource({}).read()).toBeNull();
    expect(asked).toEqual(["/WebResources/wml_/feelings.json"]);
    expect(warned).toEqual([expect.stringContaining("sentiment is judged in English alone")]);
  });
});
