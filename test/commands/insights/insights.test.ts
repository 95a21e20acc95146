import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gatherFiles, toJson, toText } from "#commands/insights";
import { writeInsights } from "#domain/insights";
import { transcriptRow } from "#support";

const folder = (): string => mkdtempSync(join(tmpdir(), "warmline-insights-"));

async function readFolder(files: Readonly<Record<string, string>>): Promise<Awaited<ReturnType<typeof gatherFiles>>> {
  const directory = folder();
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    return await gatherFiles(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const row = (conversation: string, outcome: string): object =>
  transcriptRow({ conversation, outcome, topics: ["Tyres"] });

describe("npm run insights", () => {
  it("reads rows in every form they are given in, and counts each once", async () => {
    const answer = { "@odata.context": "…", value: [row("c1", "Resolved"), row("c2", "HandOff")] };
    const { gathered } = await readFolder({
      "a.json": `\ufeff${JSON.stringify(answer)}`,
      "b.json": JSON.stringify([row("c2", "HandOff"), row("c3", "Abandoned")]),
      "c.json": JSON.stringify(row("c4", "Resolved"), null, 2),
      "d.jsonl": `${JSON.stringify(row("c5", "HandOff"))}\r\n\n${JSON.stringify(row("c6", "Resolved"))}`,
    });
    const json = toJson(writeInsights(gathered));
    expect(json).toMatchObject({ rows: 7, duplicateRows: 1, conversations: 6, escalated: 2, abandoned: 1 });
    expect(json).toMatchObject({ resolvedConfirmed: 3, nativeDeflectionRate: 4 / 6, escalationRate: 2 / 6 });
  });

  it("counts what it cannot read, says where, and loses nothing beside it", async () => {
    const { gathered, faults, others } = await readFolder({
      "a.jsonl": [JSON.stringify(row("c1", "Resolved")), '{"name":"c2","content":"{', "no json at all", "[]"].join(
        "\n",
      ),
      "b.json": JSON.stringify([row("c3", "HandOff"), row("c4", "Resolved")]).slice(0, -40),
      "notes.txt": "not rows",
    });
    expect(gathered.counts).toMatchObject({ rows: 5, read: 2, unreadable: 3, conversations: 2 });
    expect(faults.map((fault) => fault.replace(/^.*\//, ""))).toEqual([
      "a.jsonl, line 2: it ends too early",
      "a.jsonl, line 3: it is no JSON",
      "b.json: it ends too early",
    ]);
    expect(others).toHaveLength(1);
  });

  it("gives every figure its base, and the formula of the impact in words", async () => {
    const { gathered } = await readFolder({
      "a.json": JSON.stringify([row("c1", "Resolved"), row("c2", "HandOff"), row("c3", "None")]),
    });
    const json = toJson(writeInsights(gathered));
    expect(json).toMatchObject({
      base: { nativeDeflectionRate: 3, confirmedResolutionRate: 3, escalationRate: 3, autonomousRate: 3 },
      drivers: [{ topic: "Tyres", sessions: 3, escalated: 1, impact: null, enough: false }],
      csat: { n: 0, mean: null },
      handoffsPerConversation: 1 / 3,
      backWithin7d: 0,
      notRecorded: { outcome: 1, customer: 3 },
    });
    expect(json.impactFormula).toMatch(/^impact = /);
  });

  it("says the figures in words, with what was left out", async () => {
    const { gathered } = await readFolder({ "a.jsonl": `${JSON.stringify(row("c1", "HandOff"))}\n{` });
    const text = toText(writeInsights(gathered));
    expect(text).toContain("2 rows: 1 read, 1 unreadable (cut 1)");
    expect(text).toContain("too few (1) to say");
  });

  it("says nothing of an empty folder but that nothing is there", async () => {
    const { gathered } = await readFolder({});
    expect(toJson(writeInsights(gathered))).toMatchObject({ rows: 0, nativeDeflectionRate: null, conversations: 0 });
  });
});
