import { toEvidences, writeLine, type Evidence, type SourcedLine } from "#domain/evidence";

/** The sections of a brief whose lines a person can correct, in their order. */
export const sections = ["wants", "also", "why", "done", "tried", "facts", "missing", "promised"] as const;
export type SectionName = (typeof sections)[number];

/**
 * What a person made of a line of the brief. Where nothing is left of it (no words, not hidden, not kept) it was taken
 * back, which is kept too: else somebody else's older copy would bring it back.
 */
export type Correction = {
  readonly section: SectionName;
  /** The line as it was read when it was corrected: by its sources and its words it is found again. */
  readonly line: SourcedLine;
  /** The person's own words instead; null: as it was read. */
  readonly text: string | null;
  readonly hidden: boolean;
  /** The promise was kept. */
  readonly kept: boolean;
  /** Who did it (a user's id); "" when the page does not know. */
  readonly by: string;
  /** Milliseconds since the epoch; of two about the same line the later one counts. */
  readonly at: number;
};

/** A person corrects a handful of lines; more than these are not kept. */
const most = 100;
/** A line of a brief is short; what is longer belongs into a note. Characters. */
export const longestCorrection = 500;

const partKey = (one: Evidence): string =>
  one.kind === "turn" ? `turn ${one.turn} ${one.from} ${one.to}` : `value ${one.name}`;

/** The sources of a line, whatever their order. */
export function evidenceKeys({ evidence }: SourcedLine): readonly string[] {
  return evidence.map(partKey).sort();
}

/** What a correction is about: its section, the sources and the words it was read as. */
export function correctionKey({ section, line }: Pick<Correction, "section" | "line">): string {
  return JSON.stringify([section, evidenceKeys(line), line.text]);
}

/** Corrections of two people put together: each line once, as it was corrected last; the newest when there are too many. */
export function mergeCorrections(mine: readonly Correction[], theirs: readonly Correction[]): readonly Correction[] {
  const byKey = new Map<string, Correction>();
  for (const one of [...theirs, ...mine]) {
    const known = byKey.get(correctionKey(one));
    if (!known || one.at >= known.at) byKey.set(correctionKey(one), one);
  }
  return [...byKey.values()].sort((a, b) => a.at - b.at).slice(-most);
}

const heading = "Corrections to the hand-off brief, one a line:";

/** Corrections as the text of a note: a heading and one JSON object a line. `readCorrections` has them back. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = corrections.map(({ line, ...more }) =>
    JSON.stringify({ ...more, line: line.text, evidence: line.evidence }),
  );
  return [heading, ...lines].join("\n");
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;

function readEvidence(value: unknown): readonly Evidence[] {
  if (!isLoose(value)) return [];
  const { kind, turn, from, to, name } = value;
  if (kind === "value" && typeof name === "string") return [{ kind, name }];
  if (kind !== "turn" || typeof turn !== "string" || typeof from !== "number" || typeof to !== "number") return [];
  return [{ kind, turn, from, to }];
}

function readSourcedLine({ line, evidence }: Loose): SourcedLine | null {
  const sources = toEvidences(Array.isArray(evidence) ? evidence.flatMap(readEvidence) : []);
  return typeof line === "string" && line !== "" && sources ? writeLine(line, sources) : null;
}

function readOne(json: string): readonly Correction[] {
  const loose: unknown = JSON.parse(json);
  if (!isLoose(loose)) return [];
  const section = sections.find((name) => name === loose.section);
  const line = readSourcedLine(loose);
  if (!section || !line) return [];
  const { text, hidden, kept, by, at } = loose;
  return [
    {
      section,
      line,
      text: typeof text === "string" ? text.slice(0, longestCorrection) : null,
      hidden: hidden === true,
      kept: kept === true,
      by: typeof by === "string" ? by : "",
      at: typeof at === "number" && Number.isFinite(at) ? at : 0,
    },
  ];
}

/** Reads what `writeCorrections` wrote; a line that is something else is passed over and loses no other. */
export function readCorrections(note: string): readonly Correction[] {
  return note
    .split(/\r\n?|\n/)
    .flatMap((line) => {
      try {
        return line.startsWith("{") ? readOne(line) : [];
      } catch {
        return [];
      }
    })
    .slice(-most);
}
