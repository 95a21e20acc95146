import type { Span } from "#text";
import type { Token } from "./tokens";

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
  return text.includes(">")
    ? [...text.matchAll(/^[ \t]{0,3}>.*$/gm)].map((line) => ({ from: line.index, to: line.index + line[0].length }))
    : [];
}

/** Runs of this many words that the agent wrote too are pasted, not the customer's own. */
const run = 6;

const runsOf = (words: readonly Token[]): readonly string[] => {
  const runs: string[] = [];
  for (let at = 0; at + run <= words.length; at += 1) {
    runs.push(
      words
        .slice(at, at + run)
        .map((word) => word.bare)
        .join(" "),
    );
  }
  return runs;
};

/** Remembers what the agent and the representative wrote. Added to in order of the transcript. */
export function rememberRuns(memory: Set<string>, tokens: readonly Token[]): void {
  for (const words of runsOf(tokens.filter((token) => token.kind === "word"))) memory.add(words);
}

/** Stretches of a customer's message that repeat at least six words of `memory` in a row. */
export function findPasted(tokens: readonly Token[], memory: ReadonlySet<string>): readonly Span[] {
  const words = tokens.filter((token) => token.kind === "word");
  if (memory.size === 0) return [];
  return runsOf(words).flatMap((text, at) => {
    const first = words[at];
    const last = words[at + run - 1];
    return first && last && memory.has(text) ? [{ from: first.from, to: last.to }] : [];
  });
}
