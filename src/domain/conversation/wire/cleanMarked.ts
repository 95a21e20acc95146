import type { MarkedText, TextMark } from "#text/marks";
import { cleanText, cutText, longestText } from "./cleanText";

/**
 * `cleanText` for a text of which stretches are known. They stay with their words; where cleaning joins characters over
 * an edge (a combining accent behind bold words), the words count and the stretches are given up.
 */
export function cleanMarked({ text, marks }: MarkedText): MarkedText {
  const clean = cleanText(text);
  if (marks.length === 0 || clean === text) return { text: clean, marks };
  const edges = [...new Set([0, ...marks.flatMap(({ from, to }) => [from, to]), text.length])].sort((a, b) => a - b);
  const places = new Map<number, number>();
  const pieces: string[] = [];
  let length = 0;
  edges.forEach((edge, at) => {
    places.set(edge, length);
    const piece = cleanPiece(text.slice(edge, edges[at + 1] ?? text.length));
    pieces.push(piece);
    length += piece.length;
  });
  const joined = pieces.join("");
  const lead = joined.length - joined.trimStart().length;
  const place = (at: number): number => Math.max(0, Math.min((places.get(at) ?? 0) - lead, clean.length));
  if (joined.trim() !== clean && !clean.endsWith("…")) return { text: clean, marks: [] };
  const moved: readonly TextMark[] = marks.map((mark) => ({ ...mark, from: place(mark.from), to: place(mark.to) }));
  return { text: clean, marks: moved.filter(({ from, to }) => from < to) };
}

/** Between two letters, so that blanks at its ends stay. */
function cleanPiece(piece: string): string {
  return cleanText(`x${piece}x`, longestText * 2).slice(1, -1);
}

/** `cutText` for a text of which stretches are known. */
export function cutMarked<T extends MarkedText>(words: T, longest: number): T {
  if (words.text.length <= longest) return words;
  const text = cutText(words.text, longest);
  const marks = words.marks.map((mark) => ({ ...mark, to: Math.min(mark.to, text.length) }));
  return { ...words, text, marks: marks.filter(({ from, to }) => from < to) };
}
