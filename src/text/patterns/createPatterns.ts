import { compilePattern } from "./compilePattern";
import type { Lists } from "./readAlternatives";
import { standsAt } from "./standsAt";
import type { Pattern, Step } from "./step";

/** Words `first` (inclusive) to `last` (exclusive) of a text: a sentence or a part of one. In lower case; signs are words. */
export type WordSpan = {
  readonly words: { readonly text: readonly string[] };
  readonly first: number;
  readonly last: number;
};

/** Where a pattern stands, in words: `to` is exclusive, `mark` where the part begins that the rule is after. */
export type PatternMatch = { readonly from: number; readonly to: number; readonly mark: number };

/** Patterns looked for together. */
export interface Patterns {
  /** The first place where any of them stands; of several at one place the one that was named first. */
  find(span: WordSpan): PatternMatch | null;
  /** The one that takes most words from the first of the span on, by its place among them; of several the first named. */
  longest(span: WordSpan): { readonly pattern: number; readonly to: number } | null;
  /** Words of which at least one is there wherever any of them stands; null where none is needed. */
  needs(): ReadonlySet<string> | null;
}

/** The words a pattern can begin with; null when it can begin with any. */
const beginnings = ({ steps }: Pattern): readonly string[] | null => {
  const words: string[] = [];
  for (const { kind, begins, least } of steps) {
    if (kind === "not") continue;
    if (begins === null) return null;
    words.push(...begins);
    if (least > 0) break;
  }
  return words;
};

type Index = { readonly byWord: ReadonlyMap<string, readonly Pattern[]>; readonly open: readonly Pattern[] };

const nowhere: Index["byWord"] = new Map();

/** Patterns by the words they can begin with, in their order. */
const toIndex = (patterns: readonly Pattern[]): Index => {
  if (patterns.every(({ anchored }) => anchored)) return { byWord: nowhere, open: patterns };
  const begun = patterns.map((pattern) => ({ pattern, words: beginnings(pattern) }));
  const byWord = new Map<string, Pattern[]>();
  for (const word of begun.flatMap(({ words }) => words ?? [])) byWord.set(word, []);
  for (const { pattern, words } of begun) {
    if (words) for (const word of new Set(words)) byWord.get(word)?.push(pattern);
    else for (const list of byWord.values()) list.push(pattern);
  }
  return { byWord, open: begun.flatMap(({ pattern, words }) => (words ? [] : [pattern])) };
};

/** Words of every other sentence: looking for them tells little. */
const everywhere: ReadonlySet<string> = new Set(
  "i we you it the a an is are was to of and in on for my your this that have has , .".split(" "),
);

/** The words of one step of which one has to be there: those of the step that is rarest. */
const needed = ({ steps }: Pattern): readonly string[] | null => {
  const cost = ({ begins }: Step): number =>
    (begins ?? []).reduce((sum, word) => sum + (everywhere.has(word) ? 1_000 : 1), 0);
  const must = steps.filter(({ kind, least, begins }) => kind !== "not" && kind !== "mark" && least > 0 && begins);
  return must.length === 0 ? null : must.reduce((best, step) => (cost(step) < cost(best) ? step : best)).begins;
};

/**
 * Patterns (docs/patterns.md) that are looked for together. They are compiled when they are first asked: the same as regular
 * expressions took most of the first brief of a page. Bounded: a pattern looks at some dozen words from each place.
 */
export function createPatterns(sources: readonly string[], lists?: Lists): Patterns {
  let compiled: readonly Pattern[] | null = null;
  let index: Index | null = null;
  let words: ReadonlySet<string> | null | undefined;
  const all = (): readonly Pattern[] => (compiled ??= sources.map((source) => compilePattern(source, lists)));
  const begun = (): Index => (index ??= toIndex(all()));
  return {
    find({ words: { text }, first, last }) {
      const { byWord, open } = begun();
      const stop = byWord === nowhere ? Math.min(last, first + 1) : last;
      for (let at = first; at < stop; at += 1) {
        for (const pattern of byWord.get(text[at] ?? "") ?? open) {
          const match = pattern.anchored && at > first ? null : standsAt(pattern, text, at, last);
          if (match) return { from: at, ...match };
        }
      }
      return null;
    },
    longest({ words: { text }, first, last }) {
      const { byWord, open } = begun();
      let best: Pattern | null = null;
      let to = first;
      for (const pattern of byWord.get(text[first] ?? "") ?? open) {
        const match = standsAt(pattern, text, first, last);
        if (match && match.to > to) [best, to] = [pattern, match.to];
      }
      return best && { pattern: all().indexOf(best), to };
    },
    needs() {
      if (words !== undefined) return words;
      const lists = all().map(needed);
      words = lists.includes(null) ? null : new Set(lists.flatMap((list) => list ?? []));
      return words;
    },
  };
}

/** Looks for patterns one after the other. */
export function patterns(...sources: readonly string[]): Patterns {
  return createPatterns(sources);
}
