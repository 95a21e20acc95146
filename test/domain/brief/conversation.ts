import type { Mask, Turn } from "#domain/conversation";
import { writeBrief, type Brief, type BriefInput } from "#domain/brief";
import type { Evidence, SourcedLine } from "#domain/evidence";
import { aHandoff } from "#support";

export type Line = readonly [speaker: "customer" | "agent" | "representative" | "note", text: string];

/** Stands in a text for what the parse boundary hid. */
const masked = /card ••••\d{4}/g;

const masksOf = (text: string): readonly Mask[] =>
  [...text.matchAll(masked)].map((match) => ({ from: match.index, to: match.index + match[0].length, kind: "card" }));

/** A conversation as it was said; turns are "t1", "t2", … */
export function talk(...lines: readonly Line[]): readonly Turn[] {
  return lines.map(([speaker, text], at): Turn => ({
    id: `t${at + 1}`,
    at: at * 1000,
    speaker: speaker === "note" ? "representative" : speaker,
    name: speaker === "customer" ? "Ana Ruiz" : "",
    text,
    visibility: speaker === "note" ? "internal" : "customer",
    masks: masksOf(text),
  }));
}

export const customer = (text: string): Line => ["customer", text];
export const agent = (text: string): Line => ["agent", text];
export const representative = (text: string): Line => ["representative", text];

/** The brief of what was said, without a hand-off unless one is given. */
export function briefOf(turns: readonly Turn[], given: Partial<BriefInput> = {}): Brief {
  return writeBrief({ turns, handoff: null, products: ["Brio 3", "Norr", "Kettle One"], ...given });
}

/** A hand-off that brings these variables. */
export const handing = (values: Readonly<Record<string, string>>, change: Parameters<typeof aHandoff>[0] = {}) =>
  aHandoff({
    values: Object.entries(values).map(([name, value]) => ({ name, value, origin: "topic" as const })),
    ...change,
  });

const wordsOf =
  (turns: readonly Turn[]) =>
  (evidence: Evidence): string =>
    evidence.kind === "value"
      ? `=${evidence.name}`
      : `${evidence.turn}: ${turns.find(({ id }) => id === evidence.turn)?.text.slice(evidence.from, evidence.to)}`;

/** The words a line points at, with their turns: "t3: order HH-48213". */
export const sourcesOf = (line: SourcedLine | null | undefined, turns: readonly Turn[]): readonly string[] =>
  line?.evidence.map(wordsOf(turns)) ?? [];

/** Every line a brief shows. */
export const linesOf = (brief: Brief): readonly SourcedLine[] => [
  ...(brief.wants ? [brief.wants] : []),
  ...(brief.why ? [brief.why] : []),
  ...(brief.note ? [brief.note] : []),
  ...brief.tried.map(({ line }) => line),
  ...brief.facts.flatMap(({ values }) => values),
  ...brief.missing.map(({ line }) => line),
  ...brief.promised,
];

/** Facts as a person reads them: "serial: BR3-0917 or BR3-0971". */
export const factsOf = (brief: Brief): readonly string[] =>
  brief.facts.map(
    ({ kind, label, values }) => `${kind === "other" ? label : kind}: ${values.map(({ text }) => text).join(" or ")}`,
  );
