import type { ScorePart } from "#domain/evidence";
import type { Reason } from "./suggestion";

/** From how many points a reason is a strong one. */
const strong = 100;

/** What holds an article back and must be said, though it is no reason for it. */
const cautions: ReadonlyMap<string, string> = new Map([
  ["part.version", "reason.otherVersion"],
  ["part.product", "reason.otherProduct"],
  ["part.language", "reason.otherLanguage"],
  ["part.tried", "reason.tried"],
]);

/** What moves the order but says nothing to a person. */
const unspoken: ReadonlySet<string> = new Set(["part.fresh", "part.phrasing", "part.likeness"]);

/**
 * The reasons for a score in words: its positive parts, most points first ("part.code" → "reason.code", same values),
 * then what speaks against it. Equal ones keep the order of the parts. Freshness, phrasing and likeness are no reasons
 * and are left out, and so are likenesses that no whole word shows.
 */
export function giveReasons(parts: readonly ScorePart[]): Reason[] {
  const speaking = parts.filter(({ name, values }) => !unspoken.has(name) && values?.words !== "");
  const pro = speaking.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const contra = speaking.filter(({ points }) => points < 0);
  return [
    ...pro.map((part) => toReason(part, part.name.replace("part.", "reason."))),
    ...contra.flatMap((part) => {
      const name = cautions.get(part.name);
      return name === undefined ? [] : [toReason(part, name)];
    }),
  ];
}

function toReason({ values, points }: ScorePart, name: string): Reason {
  return { name, values: values ?? {}, strong: points >= strong };
}
