import type { Stretch } from "#panels/parts";

const address = /https:\/\/[^\s<>"'`]+/giu;

/** Marks that end a sentence, not an address. */
const closing = new Set([".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "”", "’"]);

/** A message with more addresses than this is no message; the rest stays plain text. */
const mostLinks = 100;

/**
 * The encrypted web addresses in a text. Only https: an address a customer sends is opened by a person's click or not
 * at all, and never unencrypted. Linear in the text.
 */
export function findLinks(text: string): readonly Stretch<"link">[] {
  return Array.from(text.matchAll(address), (match) => {
    const from = match.index ?? 0;
    let to = from + match[0].length;
    while (closing.has(text.charAt(to - 1))) to -= 1;
    return { kind: "link" as const, from, to };
  })
    .filter(({ from, to }) => to - from > "https://".length)
    .slice(0, mostLinks);
}
