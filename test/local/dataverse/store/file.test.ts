import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { schema } from "#dataverse/tables";
import { StoreError, createStore } from "#local/dataverse/store";

const now = () => new Date("2026-11-20T12:00:00Z");

/** Writes notes and says the id of each once the store acknowledged it, until somebody kills the process. */
const writeUntilKilled = `
  import { writeSync } from "node:fs";
  import { schema } from "#dataverse/tables";
  import { createStore } from "#local/dataverse/store";
  const store = createStore({ schema, file: process.argv[1], now: () => new Date(0) });
  for (let note = 0; note < 100000; note += 1) {
    const id = store.insert("annotation", { subject: "note " + note, notetext: "x".repeat(500) });
    writeSync(1, id + "\\n");
  }
`;

/** What Linux says of a process behind its name: its state first, its start as the 20th. */
function readStat(pid: number): readonly string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** A process that has ended and whose parent, which becomes one that never looks, takes no note of it. */
async function makeZombie(): Promise<{ readonly pid: number; readonly bury: () => void }> {
  const parent = spawn("sh", ["-c", "sh -c 'echo $$' & exec sleep 60"], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise<string>((resolve) => parent.stdout.setEncoding("utf8").once("data", resolve));
  const pid = Number(line);
  while (readStat(pid)[0] !== "Z") await new Promise(setImmediate);
  return { pid, bury: () => void parent.kill("SIGKILL") };
}

const onLinux = existsSync("/proc/self/stat") ? it : it.skip;

describe("a store in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "warmline-store-"));
  const file = (name: string) => join(folder, name, "dataverse.db");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there after it was closed", () => {
    const first = createStore({ schema, file: file("again"), now });
    const id = first.insert("account", { name: "Halden" });
    const version = first.get("account", id)?.versionnumber ?? 0;
    first.close();
    const second = createStore({ schema, file: file("again"), now });
    expect(second.get("account", id)?.name).toBe("Halden");
    second.update("account", id, { name: "Halden Home" });
    expect(second.get("account", id)?.versionnumber).toBeGreaterThan(version);
    second.close();
  });

  it("belongs to one process at a time, and says to whom", () => {
    const owner = createStore({ schema, file: file("taken"), now });
    const second = () => createStore({ schema, file: file("taken"), now });
    expect(second).toThrow(StoreError);
    expect(second).toThrow(`in use by process ${process.pid}`);
    owner.close();
    second().close();
  });

  it("is taken over from an owner that died", () => {
    const path = file("dead");
    createStore({ schema, file: path, now }).close();
    mkdirSync(`${path}.lock`);
    writeFileSync(`${path}.pid`, JSON.stringify({ pid: process.pid, started: "another process had this id" }));
    createStore({ schema, file: path, now }).close();
    writeFileSync(`${path}.pid`, "half a line {");
    createStore({ schema, file: path, now }).close();
    expect(existsSync(`${path}.pid`)).toBe(false);
  });

  onLinux("is taken over from an owner that was killed and whose end nobody took note of", async () => {
    const path = file("zombie");
    createStore({ schema, file: path, now }).close();
    const { pid, bury } = await makeZombie();
    writeFileSync(`${path}.pid`, JSON.stringify({ pid, started: readStat(pid)[19] }));
    const take = () => createStore({ schema, file: path, now }).close();
    expect(take).not.toThrow();
    bury();
  });

  it("says what the database said, and nothing longer", () => {
    const store = createStore({ schema, now });
    const ask = () => store.query("SELECT 1 FROM nowhere", []);
    expect(ask).toThrow(StoreError);
    expect(ask).toThrow("The embedded database said: no such table: nowhere");
    store.close();
    expect(ask).toThrow("closed");
  });

  it("keeps every acknowledged row when its process is killed", async () => {
    const path = file("killed");
    const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", writeUntilKilled, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const acknowledged: string[] = [];
    await new Promise<void>((resolve) => {
      writer.on("exit", () => resolve());
      writer.stdout.setEncoding("utf8").on("data", (lines: string) => {
        acknowledged.push(...lines.split("\n").filter((line) => line.length === 36));
        if (acknowledged.length >= 50) writer.kill("SIGKILL");
      });
    });
    const store = createStore({ schema, file: path, now });
    expect(acknowledged.length).toBeGreaterThanOrEqual(50);
    expect(acknowledged.filter((id) => store.get("annotation", id) === null)).toEqual([]);
    store.close();
  }, 30_000);
});
