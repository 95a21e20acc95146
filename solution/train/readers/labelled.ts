import type { FactKind } from "#domain/facts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { voteTurns } from "#domain/brief";
import type { Turn } from "#domain/conversation";
import { type Section, type SpokenTurn, type Stretch, valueKinds } from "#domain/reading";

/** One thing that a person labelled: where the conversation says it, and what else is known of it. */
export type Label = {
  readonly places: readonly Stretch[];
  /** What a colleague would write, and the words it is taken from. */
  readonly text: string;
  readonly quotes: readonly string[];
  readonly primary: boolean;
  readonly outcome: string;
  readonly ok: boolean;
  readonly state: string;
};

/** A hand-off that was labelled by hand (the format of `corpus/README.md`). */
export type LabelledHandoff = {
  readonly id: string;
  /** Whose writing it is: the name of its file up to its number. */
  readonly hand: string;
  readonly turns: readonly SpokenTurn[];
  /** Values that were handed over. */
  readonly given: readonly string[];
  readonly labels: Readonly<Record<Section, readonly Label[]>>;
  readonly values: readonly { readonly value: string; readonly kind: FactKind }[];
};

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const speakers = ["customer", "agent", "representative", "system"] as const;
const isSpeaker = (value: unknown): value is SpokenTurn["speaker"] => speakers.some((speaker) => speaker === value);

function readLabel(item: Json, turns: readonly SpokenTurn[], where: string, problems: string[]): Label {
  const spans = Array.isArray(item.spans) ? (item.spans as readonly unknown[]) : [];
  const places = spans.flatMap((span): readonly Stretch[] => {
    const [turn, words] = Array.isArray(span) ? (span as readonly unknown[]) : [];
    const from = typeof turn === "number" && typeof words === "string" ? turns[turn]?.text.indexOf(words) : -1;
    if (typeof turn === "number" && typeof words === "string" && from !== undefined && from >= 0)
      return [{ turn, from, to: from + words.length }];
    problems.push(`${where}: turn ${String(turn)} does not say "${String(words)}"`);
    return [];
  });
  return {
    places,
    text: textOf(item.text),
    quotes: places.map(({ turn, from, to }) => turns[turn]?.text.slice(from, to) ?? ""),
    primary: item.primary === true,
    outcome: textOf(item.outcome),
    ok: item.ok !== false,
    state: textOf(item.state),
  };
}

const toTurn = ({ speaker, text }: SpokenTurn, place: number): Turn => ({
  id: String(place),
  at: place,
  speaker,
  name: "",
  text,
  visibility: "customer",
  masks: [],
});

function readHandoff(row: Json, hand: string, where: string, problems: string[]): LabelledHandoff | null {
  const turns = listOf(row.turns).flatMap(({ speaker, text }): readonly SpokenTurn[] =>
    isSpeaker(speaker) && typeof text === "string" ? [{ speaker, text }] : [],
  );
  if (turns.length === 0 || !isJson(row.gold)) {
    problems.push(`${where}: no turns, or no labels`);
    return null;
  }
  const { gold } = row;
  const labelsOf = (section: Section): readonly Label[] =>
    listOf(gold[section]).map((item) => readLabel(item, turns, `${where} ${section}`, problems));
  return {
    id: textOf(row.id) || where,
    hand,
    turns: voteTurns(turns.map(toTurn)),
    given: isJson(row.variables) ? Object.values(row.variables).map(String) : [],
    labels: {
      wants: labelsOf("wants"),
      why: labelsOf("why"),
      done: labelsOf("done"),
      tried: labelsOf("tried"),
      missing: labelsOf("missing"),
      promised: labelsOf("promised"),
    },
    values: listOf(gold.facts).map(({ value, kind }) => ({
      value: textOf(value),
      kind: valueKinds.find((one) => one === kind) ?? "other",
    })),
  };
}

/** "form2-en-07.jsonl" → "form2-en" */
const handOf = (file: string): string => file.replace(/\.jsonl$/, "").replace(/-?\d+$/, "");

function readLine(line: string, file: string, at: number, problems: string[]): LabelledHandoff | null {
  const where = `${file}:${at + 1}`;
  try {
    const row: unknown = JSON.parse(line);
    if (isJson(row)) return readHandoff(row, handOf(file), where, problems);
  } catch {
    // Said below, with its place.
  }
  problems.push(`${where}: no JSON object`);
  return null;
}

/** Reads every `*.jsonl` of a folder, a hand-off a line. What cannot be read is left out and named with its place. */
export function readLabelled(folder: string): {
  readonly handoffs: readonly LabelledHandoff[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const handoffs = files.sort().flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .flatMap((line, at) => {
        const read = line.trim() === "" ? null : readLine(line, name, at, problems);
        return read ? [read] : [];
      }),
  );
  return { handoffs, problems };
}
