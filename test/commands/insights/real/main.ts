import { createWriteStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Conversation, toRow } from "./toRows";

const names = ["support-cases-cdp.dev.jsonl", "agent-actions-airline.dev.jsonl"];

/** Writes the conversations of public sets as transcript rows: `npx tsx test/commands/insights/real/main.ts --data DIR --out DIR`. */
function main(): void {
  const { data, out } = parseArgs({ options: { data: { type: "string" }, out: { type: "string" } } }).values;
  if (!data || !out) throw new Error("--data DIR --out DIR");
  mkdirSync(out, { recursive: true });
  for (const name of names) {
    const path = join(data, name);
    if (!existsSync(path)) {
      console.log(`${name} is not in ${data}: passed over.`);
      continue;
    }
    const lines = readFileSync(path, "utf8").split("\n");
    const target = createWriteStream(join(out, name));
    for (const [index, line] of lines.entries())
      if (line.trim() !== "") target.write(`${JSON.stringify(toRow(JSON.parse(line) as Conversation, index))}\n`);
    target.end();
  }
}

main();
