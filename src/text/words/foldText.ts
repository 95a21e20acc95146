import { foldLetters } from "./fold";

/** A text as it is looked through, and where its signs stand in the text as it was written. */
export type FoldedText = {
  readonly text: string;
  /** The place in the written text of [from, to) in `text`: whole letters, with the marks on them. UTF-16 units. */
  readonly placeOf: (from: number, to: number) => readonly [from: number, to: number];
};

/**
 * A sign with the marks that belong to it: accents, Arabic and Hebrew points, kana voicing, the parts of a Hangul syllable, also
 * where something unseen stands between them.
 */
const signs =
  /\s+|[\s\S][\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1160-\u11ff\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*/gu;
const points =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g;
/** Signs that are not seen: soft hyphens, joiners, directions, variations. */
const unseen = /[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const shapes: readonly (readonly [signs: RegExp, as: string])[] = [
  [/[‘’‚‛ʼʹ′´`＇]/g, "'"],
  [/[“”„‟«»″＂]/g, '"'],
  [/[‐‑‒–—―−﹘﹣－]/g, "-"],
];

const needsCare = /[^\x00-\x7f]|\s\s/;

/**
 * Folds a text for finding in it: case, accents and points, the shape of quotes, apostrophes and hyphens, kinds and numbers
 * of blanks and line breaks, full and half width make no difference; "ß" is "ss", "ı" is "i", signs that are not seen are
 * left out. Linear; any text.
 */
export function foldText(text: string): FoldedText {
  if (!needsCare.test(text)) {
    return { text: text.toLowerCase().replace(/\s/g, " "), placeOf: (from, to) => [from, to] };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const match of text.matchAll(signs)) {
    const [sign] = match;
    const from = match.index;
    const to = from + sign.length;
    const sole = foldSign(sign);
    const plain = sole === " " && folded.endsWith(" ") ? "" : sole;
    // What is not seen, and a further blank, belongs to the sign before it.
    if (plain === "" && ends.length > 0) ends[ends.length - 1] = to;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(from);
      ends.push(to);
    }
    folded += plain;
  }
  return {
    text: folded,
    placeOf: (from, to) => [
      starts[from] ?? text.length,
      to > from ? (ends[to - 1] ?? text.length) : (starts[from] ?? 0),
    ],
  };
}

function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (sign.length === 1 && code >= 0x4e00 && code < 0xa000) return sign;
  if (/^\s+$/.test(sign)) return " ";
  if (sign.length === 1 && code < 0x60) return sign.toLowerCase();
  const seen = sign.replace(unseen, "");
  const shaped = shapes.reduce((written, [of, as]) => written.replace(of, as), seen);
  return foldLetters(shaped.normalize("NFKD").toLowerCase().replace(points, ""));
}
