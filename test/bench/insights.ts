import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gatherFiles } from "#commands/insights";
import { writeInsights } from "#domain/insights";
import { transcriptRow } from "#support";
import type { Figure } from "./figures";

const sizes = [10_000, 100_000] as const;
const outcomes = ["Resolved", "Abandoned", "HandOff", "Resolved"] as const;
const topics = ["Refund", "Track parcel", "Customs", "Opening hours", "Broken on arrival"] as const;
const says = [
  "hello",
  "My parcel from the harbour depot never came and it is a week late now",
  "I have written to you three times, this is really annoying",
  "Can you please tell me where it is, the number is 44719-02?",
] as const;

/** Rows of about four kilobytes, every one another conversation. */
function writeRows(folder: string, count: number): number {
  const path = join(folder, "rows.jsonl");
  const file = openSync(path, "w");
  for (let at = 0; at < count; at += 1) {
    const row = transcriptRow({
      conversation: `c${at}`,
      at: Date.UTC(2026, 0, 5) + at * 20_000,
      outcome: outcomes[at % 4] ?? "Resolved",
      topics: [topics[at % 5] ?? "Refund", topics[(at * 7) % 5] ?? "Refund"],
      says: says.map((text) => `${text} (${at % 97})`),
      who: `customer ${at % 40_000}`,
    });
    writeSync(file, `${JSON.stringify(row)}\n`);
  }
  closeSync(file);
  return statSync(path).size;
}

const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;

/** How many transcripts a second one core reads, moods and masks and all, and what of them stays in memory. */
export async function benchInsights(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "warmline-bench-insights-"));
    try {
      console.log(`reading ${size.toLocaleString("en")} transcripts`);
      const bytes = writeRows(folder, size);
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      const [cpu, start] = [process.cpuUsage(), performance.now()];
      const { gathered } = await gatherFiles(folder);
      const used = process.cpuUsage(cpu);
      const seconds = (performance.now() - start) / 1000;
      globalThis.gc?.();
      const held = process.memoryUsage().heapUsed - before;
      const insights = writeInsights(gathered);
      if (insights.conversations !== size) throw new Error("Conversations were lost.");
      const figure = (name: string, words: string, value: number, unit: string, goal: number | null): Figure => ({
        kind: "amount",
        key: `insights.${size}.${name}`,
        words: `${size.toLocaleString("en")} transcripts: ${words}`,
        value,
        unit,
        goal,
      });
      const core = (used.user + used.system) / 1e6;
      figures.push(
        figure("size", "size", megabytes(bytes), "MB", null),
        figure("rate", "read a second of one core", Math.round(size / core), "/s", 1_000),
        figure("wall", "read a second on the wall", Math.round(size / seconds), "/s", null),
        figure("held", "kept of each", Math.round(held / size), "B", null),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return figures;
}
