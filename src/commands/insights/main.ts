import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sessionColumns, toCsv, toSessionRow, writeInsights } from "#domain/insights";
import { gatherFiles } from "./gatherFiles";
import { toJson } from "./toJson";
import { toText } from "./toText";

const usage = `npm run insights -- --transcripts DIR [--json FILE] [--sessions FILE] [--days N]
DIR holds rows of conversationtranscript: *.jsonl (a row a line) or *.json (a row, a list, or an answer of the Web API).
--sessions: the narrow row of every session, as CSV.
--days: a customer who writes again within so many days came back (7).`;

function readDays(text: string | undefined): number {
  const days = Number(text ?? 7);
  if (!(days >= 0 && days <= 3650)) throw new Error(`--days ${text ?? ""}: a number of days, 0 to 3650.`);
  return days;
}

/** How the conversations in a folder ended and why they escalated. */
async function main(): Promise<void> {
  const options = {
    transcripts: { type: "string" },
    json: { type: "string" },
    sessions: { type: "string" },
    days: { type: "string" },
  } as const;
  const { transcripts, json, sessions, days } = parseArgs({ options }).values;
  if (!transcripts) throw new Error("Which transcripts? --transcripts DIR.");
  if (!existsSync(transcripts)) throw new Error(`There is no folder ${transcripts}.`);
  const { gathered, faults, others } = await gatherFiles(transcripts);
  const insights = writeInsights(gathered, { days: readDays(days) });
  if (json) writeFileSync(json, `${JSON.stringify(toJson(insights), null, 2)}\n`);
  if (sessions) writeFileSync(sessions, toCsv(sessionColumns, gathered.sessions.map(toSessionRow)));
  console.log(toText(insights));
  for (const fault of faults) console.error(`not read: ${fault}`);
  if (others.length > 0) console.error(`passed over, no *.json or *.jsonl: ${others.join(", ")}`);
}

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
});
