import type { Call } from "./call";
import { FxError, type Value } from "./value";

/** A regular expression and how much of a text it may be held against, so that no text takes long. */
export type Pattern = { readonly expression: RegExp; readonly longest: number };

/** Patterns Power Fx has names for ("Match.Email"). */
const named: ReadonlyMap<string, RegExp> = new Map([
  ["Email", /(?<!\S)[^\s@]{1,64}@[^\s@]{1,190}/u],
  ["Digit", /\d/u],
  ["MultipleDigits", /\d+/u],
  ["OptionalDigits", /\d*/u],
  ["Letter", /\p{L}/u],
  ["MultipleLetters", /\p{L}+/u],
  ["OptionalLetters", /\p{L}*/u],
  ["MultipleNonSpaces", /\S+/u],
  ["MultipleSpaces", /\s+/u],
]);

const longestPattern = 300;
/** Characters a pattern is held against, by how many repeats it has: each one multiplies what a hostile text can cost. */
const lengths = [4000, 2000, 400, 150] as const;
const refusal = "This pattern could take very long on some texts: a repeat must not hold another repeat or a choice.";

type Group = { repeats: boolean; chooses: boolean };
type Repeat = { readonly varies: boolean; readonly few: boolean };

/** The repeat at a place of a pattern: one that varies, or a fixed one; `few`: at most twelve times. */
function repeatAt(pattern: string, at: number): Repeat | null {
  const one = pattern[at];
  if (one === "*" || one === "+") return { varies: true, few: false };
  const braces = one === "{" ? /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(pattern.slice(at, at + 12)) : null;
  if (!braces) return null;
  const [, least = "", comma = "", most = ""] = braces;
  return { varies: comma !== "", few: Number(comma === "" ? least : most === "" ? Infinity : most) <= 12 };
}

function endOfClass(pattern: string, from: number): number {
  for (let at = from + 1; at < pattern.length; at += 1) {
    if (pattern[at] === "\\") at += 1;
    else if (pattern[at] === "]") return at;
  }
  return pattern.length;
}

const isTooMuch = (group: Group, { varies, few }: Repeat): boolean =>
  (group.repeats && (varies || !few)) || (group.chooses && !few);

/** What is open and was closed last while a pattern is read from left to right. */
type Reading = { readonly open: Group[]; closed: Group | undefined; repeats: number };

function countRepeat(reading: Reading, repeat: Repeat): void {
  if (reading.closed && isTooMuch(reading.closed, repeat)) throw new FxError(refusal);
  if (!repeat.varies) return;
  reading.repeats += 1;
  for (const group of reading.open) group.repeats = true;
}

/** Reads one mark of a pattern and gives the place of its last character. */
function readMark(reading: Reading, pattern: string, at: number): number {
  const one = pattern[at];
  reading.closed = one === ")" ? reading.open.pop() : undefined;
  if (one === "\\") {
    if (/[1-9k]/.test(pattern[at + 1] ?? "")) throw new FxError(refusal);
    return at + 1;
  }
  if (one === "[") return endOfClass(pattern, at);
  if (one === "(") reading.open.push({ repeats: false, chooses: false });
  if (one === "|") for (const group of reading.open) group.chooses = true;
  return at;
}

/** How many varying repeats a pattern has. Throws FxError where one could take long: stricter than needed. */
function countRepeats(pattern: string): number {
  const reading: Reading = { open: [], closed: undefined, repeats: 0 };
  for (let at = 0; at < pattern.length; at += 1) {
    const repeat = repeatAt(pattern, at);
    if (repeat) countRepeat(reading, repeat);
    at = readMark(reading, pattern, at);
  }
  return reading.repeats;
}

/** A regular expression a maker wrote, for a whole text or a part of one. Throws FxError for one that is wrong or could take long. */
export function readPattern(pattern: string, whole: boolean): Pattern {
  if (pattern.length > longestPattern)
    throw new FxError(`A pattern is longer than ${String(longestPattern)} characters.`);
  const longest = lengths[countRepeats(pattern)];
  if (longest === undefined) throw new FxError("A pattern has more than three repeats of any length.");
  try {
    return { expression: new RegExp(whole ? `^(?:${pattern})$` : pattern, "iu"), longest };
  } catch {
    throw new FxError("This pattern is no regular expression.");
  }
}

/** Looks for a maker's pattern in what a customer wrote; of longer texts only the beginning is looked at. */
export function findPattern({ expression, longest }: Pattern, text: string): RegExpExecArray | null {
  return expression.exec(text.slice(0, longest));
}

function patternOf(call: Call, whole: boolean): Pattern {
  const given = call.text(1);
  const known = named.get(given);
  if (!known) return readPattern(given, whole);
  return { expression: whole ? new RegExp(`^(?:${known.source})$`, "u") : known, longest: 400 };
}

export function isMatch(call: Call): Value {
  const part = call.count > 2 && /contains/i.test(call.text(2));
  return findPattern(patternOf(call, !part), call.text(0)) !== null;
}

export function findMatch(call: Call): Value {
  const found = findPattern(patternOf(call, false), call.text(0));
  if (!found) return null;
  return {
    ...Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, value ?? null])),
    FullMatch: found[0],
    StartMatch: found.index + 1,
    SubMatches: found.slice(1).map((Value) => ({ Value: Value ?? null })),
  };
}
