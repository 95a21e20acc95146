import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gatherFiles } from "#commands/insights";
import { writeInsights } from "#domain/insights";
import { transcriptRow } from "#support";
import { createFetchClient } from "#dataverse/client";
import { createQueueSource, createTranscriptSource } from "#dataverse/queue";
import { startServer } from "#workplace";
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

/** Frees what nobody holds, so that what is held can be measured. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;

/** How many transcripts a second one core reads, moods and masks and all, and what of them stays in memory. */
async function benchReading(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "warmline-bench-insights-"));
    try {
      console.log(`reading ${size.toLocaleString("en")} transcripts`);
      const bytes = writeRows(folder, size);
      collect();
      const before = process.memoryUsage().heapUsed;
      const [cpu, start] = [process.cpuUsage(), performance.now()];
      const { gathered } = await gatherFiles(folder);
      const used = process.cpuUsage(cpu);
      const seconds = (performance.now() - start) / 1000;
      collect();
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
        figure("most", "the most memory the process had", megabytes(process.resourceUsage().maxRSS * 1024), "MB", null),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return figures;
}

const conversations = 1_000_000;
const hour = 3_600_000;

/** What the page asks before anybody reads a transcript, of a store with a million conversations in a process of its own. */
async function benchFirstFigures(runs: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-bench-queue-"));
  console.log(`filling a store with ${conversations.toLocaleString("en")} conversations`);
  const server = await startServer("test/bench/store/serveQueue.ts", [join(folder, "queue.db"), String(conversations)]);
  try {
    const baseUrl = `${server.address}/api/data/v9.2/`;
    const client = createFetchClient({ baseUrl, fetch: globalThis.fetch, clock: { now: () => Date.now() } });
    const [queue, transcripts] = [createQueueSource(client), createTranscriptSource(client)];
    const never = new AbortController().signal;
    const ask = async (): Promise<readonly [number, number]> => {
      const start = performance.now();
      await queue.read({ since: Date.now() - 8 * hour, serviceLevel: 20, rows: true }, never);
      const between = performance.now();
      await transcripts.first(Date.now() - 7 * 24 * hour, never);
      return [between - start, performance.now() - between];
    };
    const samples: (readonly [number, number])[] = [];
    for (let run = 0; run < runs; run += 1) samples.push(await ask());
    const timing = (key: string, words: string, at: 0 | 1): Figure => ({
      ...{ kind: "timing", key: `insights.first.${key}`, words, goal: 1_000, floor: null },
      samples: samples.map((sample) => sample[at]),
    });
    return [
      timing("tiles", "1,000,000 conversations: the five tiles and who needs help", 0),
      timing("counts", "1,000,000 conversations: what Dataverse counts of the agent", 1),
    ];
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** Transcripts read for their figures, and the page's first figures. The first round of the latter counts as any other. */
export async function benchInsights(runs: number): Promise<readonly Figure[]> {
  return [...(await benchReading()), ...(await benchFirstFigures(runs))];
}
