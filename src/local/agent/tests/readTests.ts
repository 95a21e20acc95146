import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Expected, ExpectedEnd, TestCase, TestTurn, TestWorld } from "#domain/agentTests";
import { isRecord, toText } from "#local/agent/powerFx";
import { type Fault, Fields, readTree, toPlain } from "#local/agent/yaml";

const outcomes = ["open", "ended", "handedOver"] as const;

function refuseOthers(fields: Fields, known: readonly string[]): void {
  for (const name of fields.names)
    if (!known.includes(name))
      fields.refuse(`"${name}" is not known here. Known are ${known.join(", ")}.`, fields.lineOf(name));
}

function readRecord(fields: Fields, name: string): Readonly<Record<string, string>> | undefined {
  const found = fields.find(name);
  if (!found) return undefined;
  const plain = toPlain(found);
  if (isRecord(plain)) return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, toText(value)]));
  fields.refuse(`"${name}" must be a map.`, found.line);
  return undefined;
}

function readExpected(fields: Fields): Expected {
  refuseOthers(fields, ["say", "answer", "keywords", "topic", "cites", "never"]);
  return {
    ...(fields.has("answer") ? { answer: fields.text("answer") } : {}),
    ...(fields.has("keywords") ? { keywords: fields.texts("keywords") } : {}),
    ...(fields.has("topic") ? { topic: fields.text("topic") } : {}),
    ...(fields.has("cites") ? { cites: fields.texts("cites") } : {}),
    ...(fields.has("never") ? { never: fields.texts("never") } : {}),
  };
}

function readEnd(fields: Fields | null): ExpectedEnd {
  if (!fields) return {};
  refuseOthers(fields, ["outcome", "reason", "context", "never"]);
  const outcome = outcomes.find((known) => known === fields.text("outcome"));
  if (fields.has("outcome") && !outcome)
    fields.refuse(`An outcome is one of ${outcomes.join(", ")}.`, fields.lineOf("outcome"));
  const context = readRecord(fields, "context");
  return {
    ...(outcome ? { outcome } : {}),
    ...(fields.has("reason") ? { reason: fields.text("reason") } : {}),
    ...(context ? { context } : {}),
    ...(fields.has("never") ? { never: fields.texts("never") } : {}),
  };
}

function readWorld(fields: Fields | null): TestWorld {
  if (fields) refuseOthers(fields, ["failing", "nobody", "environment"]);
  return {
    failing: fields?.texts("failing") ?? [],
    nobody: fields?.flag("nobody") ?? false,
    environment: (fields && readRecord(fields, "environment")) ?? {},
  };
}

function readCase(fields: Fields): TestCase {
  refuseOthers(fields, ["id", "turns", "end", "world"]);
  const turns = fields.maps("turns").map((turn): TestTurn => {
    return { say: turn.required("say"), expect: readExpected(turn), line: turn.line };
  });
  if (turns.length === 0) fields.refuse('"turns" is missing or empty.');
  return {
    id: fields.required("id"),
    file: fields.file,
    line: fields.line,
    turns,
    end: readEnd(fields.map("end")),
    world: readWorld(fields.map("world")),
  };
}

function readFile(path: string): { readonly cases: readonly TestCase[]; readonly faults: readonly Fault[] } {
  const file = basename(path);
  const read = readTree(file, readFileSync(path, "utf8"));
  if ("fault" in read) return { cases: [], faults: [read.fault] };
  const faults: Fault[] = [];
  const fields = new Fields(file, read.tree, faults);
  refuseOthers(fields, ["cases"]);
  const cases = fields.maps("cases").map(readCase);
  return { cases, faults };
}

/** Reads a file of test conversations, or every one of a folder; ids that occur twice are told. */
export function readTests(path: string): { readonly cases: readonly TestCase[]; readonly faults: readonly Fault[] } {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const read = files.map(readFile);
  const cases = read.flatMap((one) => one.cases);
  const twice = cases.filter(({ id }, at) => cases.findIndex((other) => other.id === id) !== at);
  return {
    cases,
    faults: [
      ...read.flatMap((one) => one.faults),
      ...twice.map(({ file, line, id }) => ({ file, line, words: `The id "${id}" is there twice.` })),
    ],
  };
}
