import { mkdtempSync, existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schema } from "#dataverse/tables";
import { createStore } from "#local/dataverse/store";
import { chooseStoreFile, deleteStore, readOptions } from "#local/workspace/command";

const quiet = { telemetry: null, telemetryText: false };
const usual = { port: 4280, open: true, fresh: false, data: null, speed: 1, csp: "default", faults: null, ...quiet };
const connection = "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://in.example/";

describe("the options of npm start", () => {
  it("has a default for each", () => {
    expect(readOptions([])).toEqual({ kind: "options", options: usual });
  });

  it("reads them all, in both spellings", () => {
    const words = [
      "--port",
      "5000",
      "--no-open",
      "--fresh",
      "--data=folder",
      "--speed",
      "2.5",
      "--csp=strict",
      "--faults=f.json",
      `--telemetry=${connection}`,
      "--telemetry-text",
    ];
    const options = {
      port: 5000,
      open: false,
      fresh: true,
      data: "folder",
      speed: 2.5,
      csp: "strict",
      faults: "f.json",
      telemetry: connection,
      telemetryText: true,
    };
    expect(readOptions(words)).toEqual({ kind: "options", options });
  });

  it.each([
    [["--telemetry", "yes"], "--telemetry takes a connection string: InstrumentationKey=…;IngestionEndpoint=…"],
    [["--prot", "1"], "There is no option --prot. npm start -- --help lists what there is."],
    [["extra"], "There is no option extra. npm start -- --help lists what there is."],
    [["--port"], "--port takes a number from 0 to 65535."],
    [["--port", "ten"], "--port takes a number from 0 to 65535."],
    [["--port", "70000"], "--port takes a number from 0 to 65535."],
    [["--port", "1.5"], "--port takes a whole number."],
    [["--speed", "0"], "--speed takes a number from 0.01 to 1000."],
    [["--data"], "--data takes a folder."],
    [["--faults"], "--faults takes a file."],
    [["--csp", "none"], "--csp is default or strict."],
  ])("says what is wrong with %j", (words, reason) => {
    expect(readOptions(words)).toEqual({ kind: "wrong", reason });
  });

  it("explains itself", () => {
    expect(readOptions(["--port", "1", "--help"])).toEqual({ kind: "help" });
  });
});

describe("the store's file", () => {
  const world = { articles: [], cases: [], conversations: [], past: [], problems: [] };
  const now = () => new Date("2026-11-20T10:30:00Z");
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "warmline-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is another one for other data", () => {
    const changed = { ...world, cases: [{ id: "C" } as never] };
    expect(chooseStoreFile(folder, world)).toBe(chooseStoreFile(folder, world));
    expect(chooseStoreFile(folder, world)).not.toBe(chooseStoreFile(folder, changed));
  });

  it("can be deleted, but not while somebody works with it", () => {
    const file = chooseStoreFile(folder, world);
    const store = createStore({ schema, file, now });
    expect(() => deleteStore(file, now)).toThrow(/in use/);
    store.close();
    deleteStore(file, now);
    expect(existsSync(file)).toBe(false);
  });
});
