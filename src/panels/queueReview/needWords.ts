import type { ScorePart } from "#domain/evidence";
import type { QueueFrame } from "#panels/queueReview/frame";

type Speech = Pick<QueueFrame, "strings" | "format">;

const numberOf = (part: ScorePart, name: string): number => Number(part.values?.[name] ?? 0);

/** A reason in words: "Waits 6:25 against 0:20". */
export function sayReason(part: ScorePart, { strings, format }: Speech): string {
  switch (part.name) {
    case "need.wait":
    case "need.next":
      return strings(part.name, {
        wait: format.duration(numberOf(part, "wait")),
        level: format.duration(numberOf(part, "level")),
      });
    case "need.promise":
      return strings(part.name, { late: format.duration(numberOf(part, "late")) });
    case "need.mood":
      return strings(part.name, { mood: strings(`level.${numberOf(part, "level")}`) });
    case "need.fell":
      return strings(part.name, { levels: numberOf(part, "n") });
    default:
      return strings(part.name, { times: numberOf(part, "n") });
  }
}

/** The strongest reasons, at most three: the rest stands behind "why". */
export function sayReasons(parts: readonly ScorePart[], speech: Speech): string {
  const strongest = [...parts].sort((a, b) => b.points - a.points).slice(0, 3);
  return strongest.map((part) => sayReason(part, speech)).join("; ");
}
