import type { Turn } from "#domain/conversation";
import { sentenceEnd, sentenceMarks } from "#text/words";
import { readWords, type Words, type WordSpan } from "./words";

/** A stretch of one turn: what a line is made of, and its evidence at the same time. UTF-16 offsets in `turn.text`. */
export type Stretch = { readonly turn: Turn; readonly from: number; readonly to: number };

/** A sentence as people write them in a chat, or a part of one. `end` is its last mark, "" when it has none. */
export type Sentence = Stretch &
  WordSpan & {
    readonly text: string;
    readonly end: "." | "?" | "!" | "";
  };

/** Turns are read up to here (the platform's own cap is 6,000 characters) and up to this many sentences. */
const readLength = 8_000;
const mostSentences = 200;

const toEnd = (mark: string): Sentence["end"] => {
  if (/[?？؟]/.test(mark)) return "?";
  if (/[!！]/.test(mark)) return "!";
  return mark === "" || mark.includes("\n") ? "" : ".";
};

/** Marks and blanks around a sentence, and what numbers or bullets a list, belong to no line. */
const lead = /^(?:[\s"'“„«>*•–—-]|\d{1,2}[.)]\s){0,12}/;

/** Who a message in a public channel answers to stands before it. */
const addressee = /^(?:[\s.]{0,3}@\w{1,30}[\s:,]{1,3}){1,8}(?=\S)/;

const closing = ` \t\n\r\u00a0\u3000"'”’:${sentenceMarks}`;

/** The words between two offsets; sentences follow each other, so looking begins where the last one ended. */
const spanOf = (words: Words, from: number, to: number, begin: number): WordSpan => {
  let first = begin;
  while (first < words.text.length && (words.from[first] ?? 0) < from) first += 1;
  let last = first;
  while (last < words.text.length && (words.to[last] ?? 0) <= to) last += 1;
  return { words, first, last };
};

type Read = { readonly turn: Turn; readonly words: Words; next: number };

const trim = (read: Read, from: number, to: number, end: string): Sentence | null => {
  const { turn } = read;
  const begin = from === 0 ? (addressee.exec(turn.text.slice(0, to))?.[0].length ?? 0) : from;
  const start = begin + (lead.exec(turn.text.slice(begin, to))?.[0].length ?? 0);
  let stop = to;
  while (stop > start && closing.includes(turn.text.charAt(stop - 1))) stop -= 1;
  if (stop <= start) return null;
  const { words, first, last } = spanOf(read.words, start, stop, read.next);
  read.next = last;
  const text = turn.text.slice(start, stop);
  return { turn, from: start, to: stop, text, end: toEnd(end), words, first, last };
};

/**
 * Splits a turn into sentences without their marks. Chat-aware: a line break ends one, and a new one may begin with a small
 * letter; else `sentenceEnd` says where one ends. At most 200 sentences from the first 8,000 characters; linear; any text.
 */
export function splitTurn(turn: Turn): readonly Sentence[] {
  const text = turn.text.slice(0, readLength);
  const sentences: Sentence[] = [];
  const read: Read = { turn, words: readWords(turn.text, 0, text.length), next: 0 };
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const breaks = text.charAt(at) === "\n";
    const end = breaks ? at + 1 : sentenceEnd(text, from, at);
    if (end < 0) continue;
    const sentence = trim(read, from, breaks ? at : end, text.slice(at, end));
    if (sentence) sentences.push(sentence);
    from = end;
    at = end - 1;
    if (sentences.length >= mostSentences) return sentences;
  }
  const last = trim(read, from, text.length, "");
  return last ? [...sentences, last] : sentences;
}

const breaks = /[,;:] | [-–—] | (?:but|so|because|although|though|then|while) /g;

/** Parts of a sentence at commas, dashes and conjunctions, trimmed, in order. A sentence without any is one clause. */
export function splitClauses(sentence: Sentence): readonly Sentence[] {
  const clauses: Sentence[] = [];
  let from = 0;
  for (const match of [...sentence.text.matchAll(breaks), null]) {
    const to = match ? match.index : sentence.text.length;
    if (to > from) clauses.push(within(sentence, from, to));
    if (match) from = match.index + (/^ [a-z]/.test(match[0]) ? 1 : match[0].length);
  }
  return clauses;
}

/** A part of a sentence, by offsets in its `text`, without blanks around it. */
export function within(sentence: Sentence, from: number, to: number): Sentence {
  const raw = sentence.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const stop = Math.max(start, to - (raw.length - raw.trimEnd().length));
  return toPart(sentence, start, stop);
}

const toPart = (sentence: Sentence, start: number, stop: number): Sentence => {
  const { turn, end, words } = sentence;
  const from = sentence.from + start;
  const to = sentence.from + stop;
  let { first, last } = sentence;
  while (first < last && (words.from[first] ?? 0) < from) first += 1;
  while (last > first && (words.to[last - 1] ?? 0) > to) last -= 1;
  return { turn, end, from, to, words, first, last, text: sentence.text.slice(start, stop) };
};

/** Words `first` to `last` of a sentence as a part of it, with the signs between them. */
export function withinWords(sentence: Sentence, first: number, last: number): Sentence {
  if (first >= last) return { ...toPart(sentence, 0, 0), first, last: first };
  return toPart(
    sentence,
    (sentence.words.from[first] ?? 0) - sentence.from,
    (sentence.words.to[last - 1] ?? 0) - sentence.from,
  );
}

/** What follows a place between words to the end of the sentence. */
export function fromWord(sentence: Sentence, first: number): Sentence {
  const from = first < sentence.last ? (sentence.words.from[first] ?? 0) : sentence.to;
  return toPart(sentence, from - sentence.from, sentence.text.length);
}
