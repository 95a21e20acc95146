import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findHandoff } from "#local/world/directLine";
import { fillInArticle, fillInCase, fillInConversation, fillInPast, fromHandoff } from "./fillIn";
import { readJsonLines } from "./jsonLines";
import type { ConversationScript, DataProblem, RoutingFile, World } from "./records";
import { createRecordCheck, type RecordCheck, type RecordKind } from "./validate";

type Reader = { readonly check: RecordCheck; readonly problems: DataProblem[] };

/** Every good line of the files, in order; an id seen before is left out like any other bad line. */
function readRecords<T extends { readonly id: string }>(
  reader: Reader,
  directory: string,
  files: readonly string[],
  kind: RecordKind,
  fillIn: (value: unknown) => T,
): readonly T[] {
  const records = new Map<string, T>();
  for (const file of files) {
    for (const entry of readJsonLines(readFileSync(join(directory, file), "utf8"))) {
      const reason = entry.kind === "value" ? reader.check.check(kind, entry.value) : entry.reason;
      const record = entry.kind === "value" && reason === null ? fillIn(entry.value) : null;
      const known = record !== null && records.has(record.id);
      if (record && !known) records.set(record.id, record);
      else {
        const words = reason ?? `the id ${record?.id ?? ""} is there already`;
        reader.problems.push({ place: `${file}:${entry.line}`, reason: words });
      }
    }
  }
  return [...records.values()];
}

function readHandoff(reader: Reader, directory: string, file: string): readonly ConversationScript[] {
  const problem = (reason: string) => {
    reader.problems.push({ place: file, reason });
    return [];
  };
  try {
    const handoff = findHandoff(JSON.parse(readFileSync(join(directory, file), "utf8").replace(/^\uFEFF/, "")));
    if (!handoff) return problem("holds no handoff.initiate activity");
    const reason = reader.check.check("handoff", handoff);
    return reason === null ? [fromHandoff(file.slice(0, -".handoff.json".length), handoff)] : problem(reason);
  } catch (error) {
    return problem(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

/** The organisation's own workstream. What does not fit is left out whole: half of its rules would route wrongly. */
function readRouting(reader: Reader, directory: string): { readonly routing?: RoutingFile } {
  const file = "routing.json";
  const problem = (reason: string) => {
    reader.problems.push({ place: file, reason });
    return {};
  };
  try {
    const routing: unknown = JSON.parse(readFileSync(join(directory, file), "utf8").replace(/^\uFEFF/, ""));
    const reason = reader.check.check("routing", routing);
    return reason === null ? { routing: routing as RoutingFile } : problem(reason);
  } catch (error) {
    return problem(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

/**
 * Reads a data folder: `articles*.jsonl`, `cases*.jsonl`, `conversations*.jsonl`, `past*.jsonl`, `*.handoff.json` and `routing.json`, by name. What does
 * not fit `docs/data.schema.json` is left out and listed in `problems`. Throws only when the folder cannot be read.
 */
export function readWorld(directory: string): World {
  const names = readdirSync(directory).sort();
  const lines = (kind: string) => names.filter((name) => name.startsWith(kind) && name.endsWith(".jsonl"));
  const reader: Reader = { check: createRecordCheck(), problems: [] };
  const articles = readRecords(reader, directory, lines("articles"), "article", fillInArticle);
  const cases = readRecords(reader, directory, lines("cases"), "case", fillInCase);
  const written = readRecords(reader, directory, lines("conversations"), "conversation", fillInConversation);
  const past = readRecords(reader, directory, lines("past"), "past", fillInPast);
  const recorded = names
    .filter((name) => name.endsWith(".handoff.json"))
    .flatMap((name) => readHandoff(reader, directory, name));
  const routing = names.includes("routing.json") ? readRouting(reader, directory) : {};
  return { articles, cases, conversations: [...written, ...recorded], past, ...routing, problems: reader.problems };
}
