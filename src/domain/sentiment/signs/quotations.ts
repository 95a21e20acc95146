import type { Span } from "#text/words";
import { readableLength, type Token } from "./tokens";

const opening: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»" };
/** A quotation longer than this is two stray marks. In tokens. */
const longest = 120;

/**
 * Words between quotation marks are somebody else's: "the page says 'great news'" is not joy. Nested quotations end
 * with the outer one; an opening mark without its closing one quotes nothing. Linear.
 */
export function findQuotations(tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly token: Token; readonly index: number; readonly close: string } | null = null;
  tokens.forEach((token, index) => {
    if (open && (token.lower === open.close || (open.close === "“" && token.lower === "”"))) {
      if (index - open.index <= longest) spans.push({ from: open.token.from, to: token.to });
      open = null;
    } else if (!open && token.kind === "mark" && opening[token.lower]) {
      open = { token, index, close: opening[token.lower] ?? "" };
    }
  });
  return spans;
}

/** Lines that begin with ">", as mail and chat programs quote what was written before. */
export function findQuotedLines(text: string): readonly Span[] {
  const read = text.slice(0, readableLength);
  return read.includes(">")
    ? [...read.matchAll(/^[ \t]{0,3}>.*$/gm)].map((line) => ({ from: line.index, to: line.index + line[0].length }))
    : [];
}

/** Runs of this many words that the agent wrote too are pasted, not the customer's own. */
const run = 6;

/** A word as a number (FNV-1a, 32 bits): comparing runs of numbers costs a fraction of comparing texts. */
const hashWord = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
};

const hashRuns = (words: readonly string[]): readonly number[] => {
  const hashes = words.map(hashWord);
  const runs: number[] = [];
  for (let at = 0; at + run <= hashes.length; at += 1) {
    let whole = 17;
    for (let next = at; next < at + run; next += 1) whole = Math.imul(whole, 31) + (hashes[next] ?? 0);
    runs.push(whole | 0);
  }
  return runs;
};

const written = /[\p{L}\p{N}]+/gu;

/** Remembers what the agent and the representative wrote. Added to in order of the transcript. */
export function rememberRuns(memory: Set<number>, text: string): void {
  for (const hash of hashRuns(text.slice(0, readableLength).toLowerCase().match(written) ?? [])) memory.add(hash);
}

/** Stretches of a customer's message that repeat at least six words of `memory` in a row. */
export function findPasted(text: string, memory: ReadonlySet<number>): readonly Span[] {
  if (memory.size === 0) return [];
  const words = [...text.slice(0, readableLength).matchAll(written)];
  return hashRuns(words.map((word) => word[0].toLowerCase())).flatMap((hash, at) => {
    const first = words[at];
    const last = words[at + run - 1];
    return first && last && memory.has(hash) ? [{ from: first.index, to: last.index + last[0].length }] : [];
  });
}
