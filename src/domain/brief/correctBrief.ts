import { writeLine, type SourcedLine } from "#domain/evidence";
import type { Brief, Fact, PromisedLine } from "#domain/brief/shape";
import { type Correction, correctionKey, evidenceKeys, type SectionName } from "#domain/brief/shape";

/** What is known of a line that was corrected. */
export type LineMark = {
  readonly correction: Correction;
  /** What the line reads without the correction; null when nothing is read there any more. */
  readonly read: SourcedLine | null;
  /** Since an edit the conversation changed what the line was about: both readings are to be shown. */
  readonly changed: boolean;
};

/** A brief as a person corrected it. `marks` has its corrected lines, `hidden` those that are left out of it. */
export type CorrectedBrief = {
  readonly brief: Brief;
  readonly marks: ReadonlyMap<SourcedLine, LineMark>;
  readonly hidden: readonly LineMark[];
};

type Fit = (correction: Correction, line: SourcedLine) => boolean;

const fold = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
const sameWords: Fit = ({ line }, now) => fold(line.text) === fold(now.text);
const sameSources: Fit = ({ line }, now) => evidenceKeys(line).join() === evidenceKeys(now).join();
const sharedSource: Fit = ({ line }, now) => {
  const known = new Set(evidenceKeys(line));
  return evidenceKeys(now).some((key) => known.has(key));
};
/** There is one line about what the customer wants, and one about why: whatever it reads, it is the same line. */
const onlyLine: Fit = ({ section }) => section === "wants" || section === "why";

/** From the surest to the least sure. A hidden line is hidden only while it says the same. */
const fits: readonly Fit[] = [
  (correction, now) => sameWords(correction, now) && sameSources(correction, now),
  sameWords,
  (correction, now) => !correction.hidden && sameSources(correction, now),
  (correction, now) => !correction.hidden && sharedSource(correction, now),
  (correction, now) => !correction.hidden && onlyLine(correction, now),
];

const isMade = ({ text, hidden, kept }: Correction): boolean => text !== null || hidden || kept;

/** Which correction belongs to which line of a section; each to one at most, the surest first, whatever their order. */
function pair(lines: readonly SourcedLine[], corrections: readonly Correction[]): ReadonlyMap<SourcedLine, Correction> {
  const pairs = new Map<SourcedLine, Correction>();
  const left = new Set(corrections);
  for (const fit of fits)
    for (const correction of [...left]) {
      const line = lines.find((one) => !pairs.has(one) && fit(correction, one));
      if (!line) continue;
      pairs.set(line, correction);
      left.delete(correction);
    }
  return pairs;
}

const sameLine = <T extends SourcedLine>(line: T): T => line;

/**
 * The brief as a person left it: their words instead of the line's, hidden lines left out, promises marked as kept. A line is
 * found again by its sources and its words, so its place does not matter. What a person wrote stays when the conversation
 * goes on: `changed` says that something else is read there now, and a line that is not read any more stays at the end of its
 * section. Without corrections it is the brief itself.
 */
export function correctBrief(brief: Brief, corrections: readonly Correction[]): CorrectedBrief {
  const made = corrections.filter(isMade);
  const marks = new Map<SourcedLine, LineMark>();
  const hidden: LineMark[] = [];
  if (made.length === 0) return { brief, marks, hidden };

  function correct(correction: Correction, read: SourcedLine): readonly SourcedLine[] {
    const { text } = correction;
    const changed = text !== null && !sameWords(correction, read);
    const mark = { correction, read, changed };
    if (correction.hidden) {
      hidden.push(mark);
      return [];
    }
    const line = text === null ? read : writeLine(text, read.evidence);
    marks.set(line, mark);
    return [line];
  }

  /** One section: `of` gives the line of an item, `make` an item of a line, `from` the item it stood in. */
  function rewrite<T>(section: SectionName, items: readonly T[], of: (item: T) => SourcedLine, make: Make<T>): T[] {
    const own = made.filter((one) => one.section === section);
    const pairs = pair(items.map(of), own);
    const found = new Set(pairs.values());
    const stays = items.flatMap((item) => {
      const correction = pairs.get(of(item));
      return correction ? correct(correction, of(item)).map((line) => make(line, item)) : [item];
    });
    const gone = own.filter((one) => !found.has(one) && one.text !== null && !one.hidden);
    const kept = gone.map((correction) => {
      const line = writeLine(correction.text ?? "", correction.line.evidence);
      marks.set(line, { correction, read: null, changed: true });
      return make(line, null);
    });
    return [...stays, ...kept];
  }

  const lines = (section: SectionName, list: readonly SourcedLine[]): SourcedLine[] =>
    rewrite(section, list, sameLine, sameLine);
  const one = (section: SectionName, line: SourcedLine | null): SourcedLine | null =>
    lines(section, line ? [line] : [])[0] ?? null;

  const also = lines("also", brief.also ?? []);
  const done = rewrite(
    "done",
    brief.done ?? [],
    ({ line }) => line,
    (line, item) => ({ line, changed: item?.changed ?? true }),
  );
  const corrected: Brief = {
    ...brief,
    wants: one("wants", brief.wants),
    why: one("why", brief.why),
    ...(also.length > 0 ? { also } : {}),
    ...(done.length > 0 ? { done } : {}),
    tried: rewrite(
      "tried",
      brief.tried,
      ({ line }) => line,
      (line, item) => ({ line, outcome: item?.outcome ?? "unknown" }),
    ),
    facts: joinFacts(
      rewrite(
        "facts",
        splitFacts(brief.facts),
        ({ line }) => line,
        (line, item) => ({ fact: item?.fact ?? null, line }),
      ),
    ),
    missing: rewrite(
      "missing",
      brief.missing,
      ({ line }) => line,
      (line, item) => ({ line, asked: item?.asked ?? 0 }),
    ),
    promised: rewrite<PromisedLine>("promised", brief.promised, sameLine, sameLine),
  };
  return { brief: corrected, marks, hidden };
}

type Make<T> = (line: SourcedLine, item: T | null) => T;

/** One value of a fact; the fact is null for a value that is not read any more. */
type Value = { readonly fact: Fact | null; readonly line: SourcedLine };

const splitFacts = (facts: readonly Fact[]): readonly Value[] =>
  facts.flatMap((fact) => fact.values.map((line) => ({ fact, line })));

/** Values back into their facts, in the order in which they came; a fact without values is left out. */
function joinFacts(values: readonly Value[]): readonly Fact[] {
  const facts = new Map<Fact | SourcedLine, Fact>();
  for (const { fact, line } of values) {
    const key = fact ?? line;
    const known = facts.get(key);
    if (known) facts.set(key, { ...known, values: [...known.values, line] });
    else facts.set(key, { ...(fact ?? { kind: "other", label: "" }), values: [line] });
  }
  return [...facts.values()];
}

/** A promise that was kept: a person says so, or the conversation does. */
export function isKept(line: PromisedLine, marks: CorrectedBrief["marks"]): boolean {
  return marks.get(line)?.correction.kept === true || line.state === "kept";
}

/** Promises that stand in a corrected brief and were not kept. */
export function openPromises({ brief, marks }: CorrectedBrief): readonly PromisedLine[] {
  return brief.promised.filter((line) => !isKept(line, marks));
}

/**
 * A new correction of a line of a corrected brief, and the ones it replaces: an earlier correction that was found again under
 * other words is taken back, so that it never stands beside the new one.
 */
export function replaceCorrection(
  corrections: readonly Correction[],
  next: Correction,
  before: Correction | null,
): readonly Correction[] {
  const replaced = before && correctionKey(before) !== correctionKey(next) ? before : null;
  const back = replaced ? [{ ...replaced, text: null, hidden: false, kept: false, at: next.at }] : [];
  const keys = new Set([next, ...back].map(correctionKey));
  return [...corrections.filter((one) => !keys.has(correctionKey(one))), ...back, next];
}
