import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type Gathered,
  questionColumns,
  sessionColumns,
  toCsv,
  topicColumns,
  toQuestionRows,
  toSessionRow,
  toTopicRows,
  writeInsights,
} from "#domain/insights";
import { gatherFiles, type GatheredFiles, gatherRows } from "./gatherFiles";
import { engines, findLake, printSql, readLake } from "./lake";
import { toJson } from "./toJson";
import { toText } from "./toText";

const usage = `npm run insights -- --transcripts DIR [--json FILE] [--sessions FILE] [--topics FILE] [--questions FILE] [--days N]
npm run insights -- --lake DIR …the same
npm run insights -- --print ${engines.join("|")} [--lake DIR]
--transcripts: rows of conversationtranscript: *.jsonl (a row a line) or *.json (a row, a list, or an answer of the Web API).
--lake: a copy of a container of Azure Synapse Link: CSV with model.json, append-only, or folders of incremental updates.
--sessions, --topics, --questions: the narrow rows as CSV; the customer's words are masked.
--days: a customer who writes again within so many days came back (7).
--print: the tables and definitions as SQL; with --lake and duckdb, the transcripts of a container (Delta as well) as a view.`;

const options = {
  transcripts: { type: "string" },
  lake: { type: "string" },
  json: { type: "string" },
  sessions: { type: "string" },
  topics: { type: "string" },
  questions: { type: "string" },
  days: { type: "string" },
  print: { type: "string" },
} as const;

type Values = { readonly [Name in keyof typeof options]?: string };

function readDays(text: string | undefined): number {
  const days = Number(text ?? 7);
  if (!(days >= 0 && days <= 3650)) throw new Error(`--days ${text ?? ""}: a number of days, 0 to 3650.`);
  return days;
}

function checkFolder(folder: string): string {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

async function gather({ transcripts, lake }: Values): Promise<GatheredFiles> {
  if (lake) return { ...(await gatherRows(readLake(findLake(checkFolder(lake))))), others: [] };
  if (!transcripts) throw new Error("Which transcripts? --transcripts DIR, or --lake DIR.");
  return gatherFiles(checkFolder(transcripts));
}

function writeRows({ sessions: all }: Gathered, { sessions, topics, questions }: Values): void {
  if (sessions) writeFileSync(sessions, toCsv(sessionColumns, all.map(toSessionRow)));
  if (topics) writeFileSync(topics, toCsv(topicColumns, all.flatMap(toTopicRows)));
  if (questions) writeFileSync(questions, toCsv(questionColumns, all.flatMap(toQuestionRows)));
}

function print({ print: wanted, lake }: Values): void {
  const engine = engines.find((one) => one === wanted);
  if (!engine) throw new Error(`--print ${wanted ?? ""}: ${engines.join(", ")}.`);
  console.log(printSql(engine, lake ? findLake(checkFolder(lake)) : null));
}

/** How the conversations in a folder ended and why they escalated. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.print !== undefined) return print(values);
  const { gathered, faults, others } = await gather(values);
  const insights = writeInsights(gathered, { days: readDays(values.days) });
  if (values.json) writeFileSync(values.json, `${JSON.stringify(toJson(insights), null, 2)}\n`);
  writeRows(gathered, values);
  console.log(toText(insights));
  for (const fault of faults) console.error(`not read: ${fault}`);
  if (others.length > 0) console.error(`passed over, no *.json or *.jsonl: ${others.join(", ")}`);
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
});
