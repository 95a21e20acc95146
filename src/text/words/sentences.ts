import { isBlank } from "./characters";
import type { Span } from "./addresses";
import { sentenceEnd } from "./sentenceEnds";

/**
 * Splits [from, to) of a text into sentences without their surrounding blanks, in order; `sentenceEnd` says where one ends.
 * Text without marks is one sentence. Linear.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = [];
  let begin = skipBlanks(text, from, to);
  for (let at = begin; at < to; at += 1) {
    const end = sentenceEnd(text, begin, at, to);
    if (end < 0) continue;
    sentences.push({ from: begin, to: end });
    begin = skipBlanks(text, end, to);
    at = begin - 1;
  }
  let end = to;
  while (end > begin && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end > begin) sentences.push({ from: begin, to: end });
  return sentences;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
