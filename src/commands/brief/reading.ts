import { type Brief, type Fact, writeBrief, writeHandoffLine, writeSummary } from "#domain/brief";
import { emptyTranscript, mergeTurns } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import type { Readers } from "#domain/reading";
import { createSentimentReader, type Feelings, type SentimentLevel } from "#domain/sentiment";
import { createAligner, type Stretch } from "./align";
import type { GivenConversation } from "./given";

/** Words of the conversation as given: its turn by place, UTF-16 offsets in that turn's text. */
export type Place = readonly [turn: number, from: number, to: number];

/** A line and where it comes from. `values` are names of handed-over values it rests on. */
export type Line = { readonly text: string; readonly evidence: readonly Place[]; readonly values?: readonly string[] };

/** All that Warmline says of one conversation. */
export type Reading = {
  readonly id: string;
  readonly brief: {
    readonly wants: readonly Line[];
    readonly why: readonly Line[];
    readonly done: readonly (Line & { readonly ok: boolean })[];
    readonly tried: readonly (Line & { readonly outcome: "failed" | "partly" | "worked" | "unknown" })[];
    readonly facts: readonly (Line & { readonly kind: string; readonly label: string; readonly value: string })[];
    readonly missing: readonly (Line & { readonly times: number })[];
    readonly promised: readonly (Line & { readonly state?: "open" | "kept" | "broken" })[];
  };
  /** Null where no level is said: nobody spoke, or another language. */
  readonly sentiment: { readonly level: SentimentLevel; readonly trend: string } | null;
  readonly handoffLine: string;
  readonly summary: string;
};

type ToLine = (line: SourcedLine) => Line;

function createToLine({ texts, turns, places }: GivenConversation): ToLine {
  const aligners = new Map<string, (stretch: Stretch) => Stretch>();
  const alignerOf = (id: string): ((stretch: Stretch) => Stretch) => {
    const place = places.get(id) ?? -1;
    const read = turns.find((turn) => turn.id === id)?.text ?? "";
    const known = aligners.get(id) ?? createAligner(read, texts[place] ?? read);
    aligners.set(id, known);
    return known;
  };
  return ({ text, evidence }) => {
    const values = evidence.flatMap((one) => (one.kind === "value" ? [one.name] : []));
    return {
      text,
      evidence: evidence.flatMap((one): readonly Place[] => {
        if (one.kind !== "turn") return [];
        const { from, to } = alignerOf(one.turn)(one);
        return [[places.get(one.turn) ?? -1, from, to]];
      }),
      ...(values.length > 0 ? { values } : {}),
    };
  };
}

const toFacts = ({ kind, label, values }: Fact, toLine: ToLine): Reading["brief"]["facts"] =>
  values.map((value) => ({ kind, label, value: value.text, ...toLine(value) }));

function toSections(brief: Brief, toLine: ToLine): Reading["brief"] {
  const one = (line: SourcedLine | null): readonly Line[] => (line ? [toLine(line)] : []);
  return {
    wants: [...one(brief.wants), ...(brief.also ?? []).map(toLine)],
    why: one(brief.why),
    done: (brief.done ?? []).map(({ line, changed }) => ({ ...toLine(line), ok: changed })),
    tried: brief.tried.map(({ line, outcome }) => ({
      ...toLine(line),
      outcome: outcome === "helped" ? "worked" : outcome,
    })),
    facts: brief.facts.flatMap((fact) => toFacts(fact, toLine)),
    missing: brief.missing.map(({ line, asked }) => ({ ...toLine(line), times: asked })),
    promised: brief.promised.map((line) => ({ ...toLine(line), ...(line.state ? { state: line.state } : {}) })),
  };
}

/** Reads a conversation as the desk does, at once; by rules alone without readers, sentiment in English alone without feelings. */
export function writeReading(
  given: GivenConversation,
  readers: Readers | null = null,
  feelings: Feelings | null = null,
): Reading {
  const { id, language, handoff } = given;
  const transcript = mergeTurns(emptyTranscript, given.turns);
  const brief = writeBrief({ turns: transcript.turns, handoff, conversation: null, readers });
  const sentiment = createSentimentReader("", null, feelings).update(transcript, language);
  const { wanted, done } = writeSummary(transcript.turns, brief);
  return {
    id,
    brief: toSections(brief, createToLine(given)),
    sentiment: sentiment.kind === "judged" ? { level: sentiment.level, trend: sentiment.trend } : null,
    handoffLine: writeHandoffLine(brief)?.text ?? "",
    summary: [wanted, done].flatMap((line) => (line ? [line.text] : [])).join(" "),
  };
}
