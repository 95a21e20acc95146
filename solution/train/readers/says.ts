import { isStopWord } from "#text";
import { isEmptyWord } from "#domain/reading";
import type { Label } from "./labelled";

/** Content words, roughly stemmed: what two phrasings of one thing share. */
const contentOf = (text: string, isEmpty: (word: string) => boolean): ReadonlySet<string> =>
  new Set(
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => !isEmpty(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/u, "")),
  );

const share = (of: ReadonlySet<string>, inside: ReadonlySet<string>): number =>
  of.size === 0 ? 0 : [...of].filter((word) => inside.has(word)).length / of.size;

type Said = Pick<Label, "text" | "quotes">;

function saysBut(words: string, { text, quotes }: Said, isEmpty: (word: string) => boolean): boolean {
  const said = contentOf(words, isEmpty);
  if (share(contentOf(text, isEmpty), said) >= 0.5) return true;
  return said.size >= 3 && share(said, contentOf([text, ...quotes].join(" "), isEmpty)) >= 0.7;
}

/**
 * Whether words say what a label says: half of the label's content words stand in them, or hardly anything stands in them
 * that is not in the label or its quotes.
 */
export const says = (words: string, label: Said): boolean => saysBut(words, label, isStopWord);

/** The same, as lines of a brief are measured: more words carry something, so that shorter clauses say it too. */
export const saysInLine = (words: string, label: Said): boolean => saysBut(words, label, isEmptyWord);
