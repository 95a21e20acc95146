import { type Chapter, longSilence } from "#domain/chapters";
import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import type { PartBefore, SinceSpoken } from "#domain/brief/shape";

/** More than these are history that the transcript tells. */
const mostParts = 3;

/** What people before the person of now did in their chapters, the latest parts, oldest first. */
export function listBefore(
  people: readonly Chapter[],
  turns: readonly Turn[],
  promised: readonly SourcedLine[],
  tell: (chapter: Chapter) => SourcedLine | null,
): readonly PartBefore[] {
  return people.slice(-mostParts).map((chapter) => {
    const ids = new Set(turns.slice(chapter.from, chapter.to).map(({ id }) => id));
    const isTheirs = (line: SourcedLine): boolean =>
      line.evidence.some((one) => one.kind === "turn" && ids.has(one.turn));
    const { who, beganAt, endedAt, ended, consulted } = chapter;
    return { who, beganAt, endedAt, ended, consulted, said: tell(chapter), promised: promised.filter(isTheirs) };
  });
}

const isHeard = ({ speaker, visibility }: Turn): boolean =>
  visibility === "customer" && (speaker === "customer" || speaker === "agent");

/** Messages of customer and agent up to the next word of a person. */
function countHeard(after: readonly Turn[]): number {
  const isPerson = ({ speaker, visibility }: Turn): boolean =>
    speaker === "representative" && visibility === "customer";
  const answered = after.findIndex(isPerson);
  return (answered < 0 ? after : after.slice(0, answered)).filter(isHeard).length;
}

const nameOf = (chapter: Chapter | null): string => chapter?.who ?? "";

/** The silence before the chapter of now; null where it followed the last word of a person within `silence` ms. */
export function writeSince(
  turns: readonly Turn[],
  before: Chapter,
  now: Chapter | null,
  silence = longSilence,
): SinceSpoken | null {
  const { lastWord, who } = before;
  if (lastWord === null) return null;
  const after = turns.slice(lastWord + 1);
  const spokeAt = turns[lastWord]?.at ?? null;
  const resumedAt = now?.beganAt ?? after[after.length - 1]?.at ?? null;
  if (spokeAt === null || resumedAt === null || resumedAt - spokeAt < silence) return null;
  return { who, by: nameOf(now), spokeAt, resumedAt, messages: countHeard(after) };
}
