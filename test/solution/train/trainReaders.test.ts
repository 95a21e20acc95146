import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReaders } from "#domain/reading";
import { readTrainOptions, train } from "#train";

const inFolder = (work: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), "readers-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const toLine = (at: number): string =>
  JSON.stringify({
    id: `row-${at}`,
    turns: [
      { speaker: "customer", text: `I want the awning number ${at} mended` },
      { speaker: "agent", text: "Somebody will ring you on Friday." },
    ],
    variables: { ticket: `T-${at}` },
    gold: {
      wants: [{ text: "Awning mended", primary: true, spans: [[0, `I want the awning number ${at} mended`]] }],
      promised: [{ text: "A call on Friday", state: "open", spans: [[1, "Somebody will ring you on Friday"]] }],
      facts: [{ kind: "order", value: String(at), spans: [[0, String(at)]] }],
    },
  });

describe("npm run train -- readers", () => {
  it("takes a folder", () => {
    expect(readTrainOptions(["readers", "--data", "corpus/hand-offs"])).toEqual({
      kind: "options",
      options: { subject: "readers", data: "corpus/hand-offs", out: "readers.json" },
    });
    expect(readTrainOptions(["readers"])).toMatchObject({
      kind: "wrong",
      reason: expect.stringContaining("hand-offs"),
    });
  });

  it("writes readers that open, the same each time, and names what it could not read with its place", () => {
    inFolder((folder) => {
      const lines = Array.from({ length: 42 }, (_, at) => toLine(at));
      const wrong = JSON.stringify({
        turns: [{ speaker: "customer", text: "hi" }],
        gold: { wants: [{ spans: [[0, "bye"]] }] },
      });
      writeFileSync(join(folder, "a.jsonl"), [...lines, "{", wrong].join("\n"));
      const said: string[] = [];
      const write = (name: string): string => {
        const out = join(folder, name);
        expect(train({ subject: "readers", data: folder, out }, (line) => said.push(line))).toBe(true);
        return readFileSync(out, "utf8");
      };
      const first = write("first.json");
      expect(openReaders(JSON.parse(first))).not.toBeNull();
      expect(write("second.json")).toBe(first);
      expect(said).toContain("left out: a.jsonl:43: no JSON object");
      expect(said).toContain('left out: a.jsonl:44 wants: turn 0 does not say "bye"');
    });
  });

  it("writes nothing from a handful", () => {
    inFolder((folder) => {
      writeFileSync(join(folder, "a.jsonl"), toLine(1));
      const said: string[] = [];
      const out = join(folder, "readers.json");
      expect(train({ subject: "readers", data: folder, out }, (line) => said.push(line))).toBe(false);
      expect(said.join("\n")).toMatch(/At least 40/);
      expect(() => readFileSync(out)).toThrow("ENOENT");
    });
  });
});
