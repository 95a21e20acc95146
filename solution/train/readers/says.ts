import { isStopWord } from "#text";
import type { Label } from "./labelled";

/** Content words, roughly stemmed: what two phrasings of one thing share. */
const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => !isStopWord(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/u, "")),
  );

const share = (of: ReadonlySet<string>, inside: ReadonlySet<string>): number =>
  of.size === 0 ? 0 : [...of].filter((word) => inside.has(word)).length / of.size;

/**
 * Whether words say what a label says: half of the label's content words stand in them, or hardly anything stands in them
 * that is not in the label or its quotes.
 */
export function says(words: string, { text, quotes }: Pick<Label, "text" | "quotes">): boolean {
  const said = contentOf(words);
  if (share(contentOf(text), said) >= 0.5) return true;
  return said.size >= 3 && share(said, contentOf([text, ...quotes].join(" "))) >= 0.7;
}
