import type { Turn } from "#domain/conversation";
import type { Stretch } from "#panels/elements";

/** Words that lead somewhere: an address itself, or words that stand for one. */
export type Link = Stretch<"link"> & { readonly address: string };

const address = /https:\/\/[^\s<>"'`]+/giu;
const secure = /^https:\/\/[^/]/i;

/** Marks that end a sentence, not an address. */
const closing = new Set([".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "”", "’"]);

/** A message with more addresses than this is no message; the rest stays plain text. */
const mostLinks = 100;

/**
 * The encrypted web addresses in a text. Only https: an address a customer sends is opened by a person's click or not
 * at all, and never unencrypted. Linear in the text.
 */
export function findLinks(text: string): readonly Link[] {
  return Array.from(text.matchAll(address), (match) => {
    const from = match.index ?? 0;
    let to = from + match[0].length;
    while (closing.has(text.charAt(to - 1))) to -= 1;
    return { kind: "link" as const, from, to, address: text.slice(from, to) };
  })
    .filter(({ from, to }) => to - from > "https://".length)
    .slice(0, mostLinks);
}

/** The links of a message: words that stand for an address, and addresses that stand for themselves. */
export function listLinks({ marks = [] }: Turn, words: string): readonly Link[] {
  const named = marks.flatMap((mark) =>
    mark.kind === "link" && secure.test(mark.address)
      ? [{ kind: "link" as const, from: mark.from, to: mark.to, address: mark.address }]
      : [],
  );
  const taken = marks.filter(({ kind }) => kind === "link" || kind === "address");
  const bare = findLinks(words).filter(({ from, to }) => !taken.some((mark) => mark.from < to && from < mark.to));
  return [...named.slice(0, mostLinks), ...bare];
}
