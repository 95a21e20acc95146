import { PatternError } from "./patternError";
import { type Lists, readAlternatives } from "./readAlternatives";
import type { Pattern, Step } from "./step";

const mark: Step = { kind: "mark", test: () => true, begins: [], long: [], least: 0, most: 1, comma: false };
const end: Step = { ...mark, kind: "end", begins: null, least: 1 };

const kinds: Readonly<Record<string, Step["kind"]>> = { "=": "ahead", "!": "not" };

/** What stands behind the words of a step: a comma that may follow, "?" or a repeat. */
const suffix = /(,?)(?:(\?)|\{([^{}]*)\})?$/;

type Part = { readonly text: string; readonly at: number };

/** The steps of a source with their places. */
const partsOf = (source: string): readonly Part[] => {
  let at = 0;
  return source.split(" ").map((text) => {
    const part = { text, at };
    at += text.length + 1;
    return part;
  });
};

/** A step without the signs around its words: where they begin, and what the signs say. */
type Cut = {
  readonly body: string;
  readonly from: number;
  readonly kind: Step["kind"];
  readonly comma: boolean;
  readonly optional: boolean;
  /** As it is written; null where nothing is repeated. */
  readonly repeat: string | null;
};

const cut = (text: string): Cut => {
  if (text.length < 2) return { body: text, from: 0, kind: "words", comma: false, optional: false, repeat: null };
  const sign = kinds[text.charAt(0)];
  const from = sign ? 1 : 0;
  const [tail = "", comma = "", optional, repeat = null] = suffix.exec(text) ?? [];
  const begin = text.length - tail.length;
  // A comma by itself is a word.
  const follows = comma !== "" && begin > from;
  const body = text.slice(from, follows ? begin : begin + comma.length);
  return { body, from, kind: sign ?? "words", comma: follows, optional: optional !== undefined, repeat };
};

const toStep = ({ text, at }: Part, lists: Lists, source: string): Step => {
  const { body, from, kind, comma, optional, repeat } = cut(text);
  const fail = (place: number, reason: string): never => {
    throw new PatternError(source, at + place, reason);
  };
  const may = optional || repeat !== null;
  if (repeat !== null && !/^[1-9]$/.test(repeat)) fail(text.lastIndexOf("{"), "a repeat is {1} to {9}");
  if (kind !== "words" && (may || comma))
    fail(from + body.length, "what is only looked for ahead is there once or not at all");
  if (body === "") fail(from, "a word is missing");
  const alternatives = readAlternatives(body, lists, (place, reason) => fail(from + place, reason));
  return { kind, least: may ? 0 : 1, most: Number(repeat ?? 1), comma, ...alternatives };
};

/** What is wrong with where a sign stands; null where nothing is. */
const faultOf = (text: string, place: number, count: number, steps: readonly Step[]): string | null => {
  if (text === "^" && place > 0) return "“^” can only be the beginning";
  if (text === "$" && place < count - 1) return "“$” can only be the end";
  return text === ">" && steps.includes(mark) ? "there is one “>” at most" : null;
};

/**
 * Compiles a word pattern (docs/patterns.md): steps between blanks, each a word or what else may stand there. `lists` are
 * words that patterns name as `@name`. A pattern that is none throws `PatternError` with the place of the fault.
 */
export function compilePattern(source: string, lists: Lists = {}): Pattern {
  const parts = partsOf(source);
  const steps: Step[] = [];
  let anchored = false;
  parts.forEach((part, place) => {
    const { text, at } = part;
    const fault = faultOf(text, place, parts.length, steps);
    if (fault) throw new PatternError(source, at, fault);
    if (text === "^") anchored = true;
    else if (text === "$") steps.push(end);
    else steps.push(text === ">" ? mark : toStep(part, lists, source));
  });
  if (!steps.some(({ kind }) => kind === "words" || kind === "ahead"))
    throw new PatternError(source, source.length, "no words to look for");
  return { steps, anchored };
}
