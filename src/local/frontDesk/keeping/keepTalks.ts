import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Entry, type Keeper, refOf } from "#local/gateway";

/** Whoever has said and heard nothing for so long does not come back. Milliseconds. */
const longestAway = 24 * 60 * 60_000;

/** A line of the file; null for one that was cut when the program was killed. */
function readLine(line: string): readonly [string, Entry] | null {
  try {
    const read: unknown = JSON.parse(line);
    return Array.isArray(read) && typeof read[0] === "string" ? (read as [string, Entry]) : null;
  } catch {
    return null;
  }
}

function readTalks(file: string): ReadonlyMap<string, readonly Entry[]> {
  const talks = new Map<string, Entry[]>();
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  for (const [conversation, entry] of lines.flatMap((line) => [readLine(line)].filter((one) => one !== null))) {
    const known = talks.get(conversation);
    if (known) known.push(entry);
    else talks.set(conversation, [entry]);
  }
  return talks;
}

function lastAt(entries: readonly Entry[]): number {
  const last = [...entries].reverse().find(({ kind }) => kind === "activity");
  return last?.kind === "activity" ? Date.parse(last.activity.timestamp) : 0;
}

/** Keeps conversations in a file, line by line as they go; those of more than a day ago are left out of it when it is opened. */
export function keepTalks(file: string, now: number): Keeper {
  const left = new Map([...readTalks(file)].filter(([, entries]) => now - lastAt(entries) < longestAway));
  const write = (conversation: string, entry: Entry): string => `${JSON.stringify([conversation, entry])}\n`;
  const whole = [...left].flatMap(([conversation, entries]) => entries.map((entry) => write(conversation, entry)));
  writeFileSync(file, whole.join(""), { mode: 0o600 });
  return {
    append: (conversation, entry) => appendFileSync(file, write(conversation, entry)),
    get left() {
      return [...left.keys()];
    },
    isGiven: (conversation) => refOf(left.get(conversation) ?? []) !== null,
    take(conversation) {
      const entries = left.get(conversation) ?? [];
      left.delete(conversation);
      return entries;
    },
  };
}
