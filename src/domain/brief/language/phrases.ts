import type { WordSpan } from "./words";

/** Where a phrase stands, in words: `to` is exclusive, `mark` where the part begins that the rule is after. */
export type PhraseMatch = { readonly from: number; readonly to: number; readonly mark: number };

/** Phrases looked for together. */
export interface Phrases {
  /** The first place where any of them stands; of several at one place the one that was named first. */
  find(span: WordSpan): PhraseMatch | null;
}

type Test = (word: string) => boolean;
/** What one word of a step may be; `begins` are the words alternatives begin with, null when any word may. */
type Alternatives = {
  readonly test: Test;
  readonly begins: readonly string[] | null;
  /** Alternatives of several words. */
  readonly long: readonly (readonly string[])[];
};
type Step = Alternatives & {
  readonly kind: "words" | "ahead" | "not" | "mark" | "end";
  readonly least: number;
  readonly most: number;
  /** A comma or colon may follow. */
  readonly comma: boolean;
};
type Pattern = { readonly steps: readonly Step[]; readonly anchored: boolean };

const isLetter = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || code >= 0xc0;
};
const isWord: Test = (word) => isLetter(word) || (word >= "0" && word <= "9~");

const toAlternatives = (body: string): Alternatives => {
  if (body === "_") return { test: isWord, begins: null, long: [] };
  if (body === ".") return { test: () => true, begins: null, long: [] };
  const all = (body.startsWith("-") ? body.slice(1) : body).split("|");
  const any = new Set(all);
  if (body.startsWith("-")) return { test: (word) => isLetter(word) && !any.has(word), begins: null, long: [] };
  const long = body.includes("~") ? all.filter((one) => one.includes("~")).map((one) => one.split("~")) : [];
  const begins = long.length === 0 ? all : all.map((one) => one.split("~")[0] ?? "");
  return { test: (word) => any.has(word), begins, long };
};

/** The same lists of words stand in several phrases. */
const known = new Map<string, Alternatives>();
const readAlternatives = (body: string): Alternatives => {
  const read = known.get(body) ?? toAlternatives(body);
  known.set(body, read);
  return read;
};

const kinds: Readonly<Record<string, Step["kind"]>> = { "=": "ahead", "!": "not" };

const toStep = (source: string): Step => {
  const kind = source.length > 1 ? kinds[source.charAt(0)] : undefined;
  const optional = source.endsWith("?");
  const repeated = source.endsWith("}");
  const plain = source.slice(kind ? 1 : 0, source.length - (repeated ? 3 : optional ? 1 : 0));
  const comma = plain.length > 1 && plain.endsWith(",");
  const most = repeated ? Number(source.charAt(source.length - 2)) : 1;
  return {
    kind: kind ?? "words",
    least: optional || repeated ? 0 : 1,
    most,
    comma,
    ...readAlternatives(comma ? plain.slice(0, -1) : plain),
  };
};

const mark: Step = { kind: "mark", test: () => true, begins: [], long: [], least: 0, most: 1, comma: false };
const end: Step = { ...mark, kind: "end", begins: null, least: 1 };

const toPattern = (source: string): Pattern => {
  const parts = source.split(" ");
  const anchored = parts[0] === "^";
  const steps = (anchored ? parts.slice(1) : parts).map((part) =>
    part === ">" ? mark : part === "$" ? end : toStep(part),
  );
  return { steps, anchored };
};

const isPlain = ({ long, comma }: Step): boolean => long.length === 0 && !comma;

/** Words a step can take at `at`: lengths, longest alternatives first. */
const takes = ({ test, long, comma }: Step, text: readonly string[], at: number, last: number): readonly number[] => {
  const lengths: number[] = [];
  if (at >= last) return lengths;
  for (const words of long)
    if (at + words.length <= last && words.every((word, place) => text[at + place] === word))
      lengths.push(words.length);
  if (test(text[at] ?? "")) lengths.push(1);
  if (!comma) return lengths;
  return lengths.map((length) => {
    const next = at + length < last ? text[at + length] : "";
    return next === "," || next === ":" ? length + 1 : length;
  });
};

/** Whether a step can take anything at `at`. */
const fits = (step: Step, text: readonly string[], at: number, last: number): boolean =>
  at < last && (step.test(text[at] ?? "") || (step.long.length > 0 && takes(step, text, at, last).length > 0));

type Run = { readonly text: readonly string[]; readonly last: number; mark: number };

/** Where the steps from `place` on end when they begin at `at`; -1 when they do not fit. `count` repeats of the step so far. */
const run = (steps: readonly Step[], place: number, at: number, count: number, state: Run): number => {
  const step = steps[place];
  if (!step) return at;
  switch (step.kind) {
    case "mark":
      state.mark = at;
      return run(steps, place + 1, at, 0, state);
    case "end":
      return at === state.last ? run(steps, place + 1, at, 0, state) : -1;
    case "ahead":
    case "not":
      return fits(step, state.text, at, state.last) === (step.kind === "ahead")
        ? run(steps, place + 1, at, 0, state)
        : -1;
    case "words":
      return repeat(steps, place, at, count, state);
  }
};

const repeat = (steps: readonly Step[], place: number, at: number, count: number, state: Run): number => {
  const step = steps[place];
  if (!step) return at;
  if (count < step.most && isPlain(step)) {
    const to = fits(step, state.text, at, state.last) ? run(steps, place, at + 1, count + 1, state) : -1;
    if (to >= 0) return to;
  } else if (count < step.most) {
    for (const length of takes(step, state.text, at, state.last)) {
      const to = run(steps, place, at + length, count + 1, state);
      if (to >= 0) return to;
    }
  }
  return count >= step.least ? run(steps, place + 1, at, 0, state) : -1;
};

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

/**
 * Phrases in a small language of their own, which costs nothing to compile, where the same as regular expressions took
 * most of the first brief of a page. Steps stand between blanks:
 * `a|b` one of these words (`as~well` is one of two words), `_` any word, `.` any word or sign, `-a|b` any word but these;
 * `?` behind it: or none, `{3}`: none to three, a comma behind the words: a comma or colon may follow;
 * `=a` followed by, `!a` not followed by; `^` at the beginning, `$` at the end, `>` what the rule is after begins here.
 * Bounded: a pattern looks at some dozen words from each place.
 */
export function createPhrases(...sources: readonly string[]): Phrases {
  let index: Index | null = null;
  return {
    find({ words, first, last }) {
      index ??= toIndex(sources.map(toPattern));
      const { byWord, open } = index;
      const stop = byWord === nowhere ? Math.min(last, first + 1) : last;
      const state: Run = { text: words.text, last, mark: -1 };
      for (let at = first; at < stop; at += 1) {
        const begun = byWord.get(state.text[at] ?? "") ?? open;
        if (begun.length === 0) continue;
        for (const { steps, anchored } of begun) {
          if (anchored && at > first) continue;
          state.mark = -1;
          const to = run(steps, 0, at, 0, state);
          if (to >= 0) return { from: at, to, mark: state.mark < 0 ? at : state.mark };
        }
      }
      return null;
    },
  };
}
