import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Readers } from "#domain/reading";
import { loadFeelings } from "./loadFeelings";
import { loadReaders } from "./loadReaders";
import { readFile } from "./readFile";
import { writeReading } from "./reading";
import { toText } from "./toText";

const usage = "npm run brief -- --conversations FILE [--json FILE] [--text] [--readers FILE | --rules]";

type Asked = {
  readonly conversations: string;
  readonly json?: string | undefined;
  readonly text: boolean;
  readonly readers: Readers | null;
};

function run({ conversations, json, text, readers }: Asked): void {
  const { given, faults } = readFile(readFileSync(conversations, "utf8"), basename(conversations));
  const feelings = readers && loadFeelings();
  const read = given.map((one) => ({ one, reading: writeReading(one, readers, feelings) }));
  const lines = read.map(({ reading }) => JSON.stringify(reading)).join("\n");
  if (json) writeFileSync(json, `${lines}\n`);
  if (text) for (const { one, reading } of read) console.log(toText(one, reading));
  else if (!json) console.log(lines);
  for (const fault of faults) console.error(`not read: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** What Warmline says of any conversations: their briefs with places, sentiment, hand-off line and summary, one a line. */
function main(): void {
  const options = {
    conversations: { type: "string" },
    json: { type: "string" },
    text: { type: "boolean" },
    readers: { type: "string" },
    rules: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options });
  const { conversations, json, text = false, readers, rules = false } = values;
  if (!conversations) throw new Error("Which conversations? --conversations FILE.");
  if (!existsSync(conversations)) throw new Error(`There is no file ${conversations}.`);
  run({ conversations, json, text, readers: rules ? null : loadReaders(readers) });
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
