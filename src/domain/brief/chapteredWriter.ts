import { type Chapter, createChapterReader, splitAtNow } from "#domain/chapters";
import type { Turn } from "#domain/conversation";
import type { Score, SourcedLine } from "#domain/evidence";
import type { Brief } from "#domain/brief/shape";
import { type BriefInput, type BriefWriter, createStretchWriter } from "./briefWriter";
import { joinActs, listBefore, readHandedActs, writeSince } from "#domain/brief/lines";
import { remember } from "#text/words";
import { createReadSections } from "./readSections";
import { writeSummary } from "./summary";
import { createVoter, type Voter } from "./votes";

/** When the agent handed over what came: as it says, else when its own transcript ends; null where nobody knows. */
function findHandedAt({ handoff }: BriefInput): number | null {
  const last = handoff?.turns[handoff.turns.length - 1]?.at ?? null;
  return handoff?.at ?? last;
}

/** A writer of whole conversations, that can tell why it wrote a line. */
export interface ConversationBriefWriter extends BriefWriter {
  /** What weighed for and against a line of the newest brief being in its section; null for one that rules wrote. */
  explain(line: SourcedLine): Score | null;
}

/**
 * Opens a writer of whole conversations. What was tried, said and promised is read from all of it; why it came to the
 * person of now only from what followed the last word of the person before, and from a hand-off that came after it:
 * the reason of an earlier stretch is never shown as the present one.
 */
export function createBriefWriter(): ConversationBriefWriter {
  const whole = createStretchWriter();
  const latest = createStretchWriter();
  const chapters = createChapterReader();
  const read = createReadSections(whole);
  const stepsOf = remember(readHandedActs);
  const told = new WeakMap<Chapter, SourcedLine | null>();

  const tell = (chapter: Chapter, turns: readonly Turn[]): SourcedLine | null => {
    const known = told.get(chapter);
    const line = known === undefined ? writeSummary(turns.slice(chapter.from, chapter.to)).done : known;
    told.set(chapter, line);
    return line;
  };

  /** What the agent's own record says it did goes before what was said. */
  const withSteps = (brief: Brief, { handoff }: BriefInput): Brief => {
    const done = joinActs(stepsOf(handoff), brief.done);
    return done === brief.done || !done ? brief : { ...brief, done };
  };

  /** What is told of the hand-over: from the newest stretch alone. */
  const writeHandover = (input: BriefInput, lastWord: number): Pick<Brief, "why" | "note"> => {
    const { turns } = input.transcript;
    const spokeAt = turns[lastWord]?.at ?? null;
    const handedAt = findHandedAt(input);
    const isPresent = handedAt !== null && (spokeAt === null || handedAt > spokeAt);
    const handoff = isPresent ? input.handoff : null;
    const { why, note } = latest.update({ ...input, transcript: { turns: turns.slice(lastWord + 1) }, handoff });
    return { why, note };
  };

  return {
    update(input) {
      const { turns } = input.transcript;
      const { earlier, now } = splitAtNow(
        chapters.update({ turns, acceptedAt: input.conversation?.acceptedAt ?? null, silence: input.silence }),
      );
      const brief = whole.update(input);
      const people = earlier.filter(({ kind, lastWord }) => kind === "person" && lastWord !== null);
      const last = people[people.length - 1];
      const english = whole.isEnglish();
      if (!last || last.lastWord === null)
        return withSteps(read.write({ rules: brief, brief, input, from: 0, english }), input);
      const since = writeSince(turns, last, now, input.silence);
      const handed = { ...brief, ...writeHandover(input, last.lastWord) };
      const written = read.write({ rules: brief, brief: handed, input, from: last.lastWord + 1, english });
      return {
        ...withSteps(written, input),
        before: listBefore(people, turns, written.promised, (chapter) => tell(chapter, turns)),
        ...(since ? { since } : {}),
      };
    },
    explain: (line) => read.explain(line),
  };
}

/** The brief of a conversation at once: the same as the last update of a writer that saw it grow. */
export function writeBrief(input: Omit<BriefInput, "transcript"> & { readonly turns: readonly Turn[] }): Brief {
  return createBriefWriter().update({ ...input, transcript: { turns: input.turns } });
}

/** Turns with what the rules say of them, as readers take them: for learning, once for a whole conversation. */
export function voteTurns(turns: readonly Turn[]): ReturnType<Voter["vote"]> {
  const writer = createStretchWriter();
  const brief = writer.update({ transcript: { turns }, handoff: null });
  return createVoter((turn) => writer.readingOf(turn)).vote(turns, brief);
}
