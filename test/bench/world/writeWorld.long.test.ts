import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorld } from "#local/world/sample";
import { measured, writeMessage, writeWorld } from "./index";

const folder = mkdtempSync(join(tmpdir(), "warmline-bench-world-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the bench world", () => {
  it("loads without a bad line, is the same every time, and has an article for every message to come", () => {
    writeWorld(folder);
    const before = readFileSync(join(folder, "articles.jsonl"), "utf8");
    const { articles, cases, conversations, problems } = readWorld(folder);
    expect(problems).toEqual([]);
    expect([articles.length, cases.length]).toEqual([10_000, 2_000]);
    expect(conversations.find(({ id }) => id === measured.script)?.turns).toHaveLength(200);
    const code = /E\d{5}/.exec(writeMessage(30))?.[0] ?? "";
    expect(articles.filter(({ title }) => title.includes(code))).toHaveLength(1);
    writeWorld(folder);
    expect(readFileSync(join(folder, "articles.jsonl"), "utf8") === before).toBe(true);
  });
});
