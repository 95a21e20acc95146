import { type Emit, toTemplate } from "./feature";
import { hashText, mixHashes } from "./hash";
import type { HeardTurn } from "./heard";
import type { Token } from "./tokens";

/** What the conversation says around a turn: the last words of who spoke before, values named before, values handed over. */
export type ValueContext = {
  readonly turn: number;
  /** Hashes of words. */
  readonly asked: readonly number[];
  /** Whether a value was named in an earlier turn. */
  readonly isBefore: (value: string) => boolean;
  readonly given: ReadonlySet<string>;
};

const names = [
  "word before",
  "second word before",
  "third word before",
  "two words before",
  "word before and shape",
  "shape before",
  "first word",
  "first shape",
  "first begins",
  "first ends",
  "begins a sentence",
  "said by",
  "said by, first shape",
  "words before",
  "turn",
  "shape",
  "words and shape",
  "shape after word",
  "shape before word",
  "length",
  "make-up",
  "said by, make-up",
  "last word",
  "last shape",
  "last ends",
  "word after",
  "second word after",
  "word after and shape",
  "shape after",
  "shapes around",
  "has word",
  "has word inside",
  "answers",
  "said before",
  "handed over",
  "long number",
] as const;
type Name = (typeof names)[number];
const templates = Object.fromEntries(names.map((name) => [name, toTemplate(`value: ${name}`)])) as Readonly<
  Record<Name, ReturnType<typeof toTemplate>>
>;

const nothing = 1;
const speakers = ["customer", "agent", "representative", "system"];
const longestValue = 9;
const opens: ReadonlySet<number> = new Set(Array.from("€£$¥#+(@", hashText));
const closes: ReadonlySet<number> = new Set(Array.from(")€%°$£", hashText));

const wordAt = (tokens: readonly Token[], at: number): number => tokens[at]?.word ?? nothing;
const shapeAt = (tokens: readonly Token[], at: number): number => tokens[at]?.shape ?? nothing;

/** Tells what there is to see of a value by where it begins. */
export function tellStart(
  { tokens, clauses, speaker }: HeardTurn,
  from: number,
  context: ValueContext,
  emit: Emit,
): void {
  const first = tokens[from];
  if (!first) return;
  const one = wordAt(tokens, from - 1);
  const two = wordAt(tokens, from - 2);
  const who = speakers.indexOf(speaker);
  emit(templates["word before"], one);
  emit(templates["second word before"], two);
  emit(templates["third word before"], wordAt(tokens, from - 3));
  emit(templates["two words before"], mixHashes(one, two));
  emit(templates["word before and shape"], mixHashes(one, first.shape));
  emit(templates["shape before"], shapeAt(tokens, from - 1));
  emit(templates["first word"], first.word);
  emit(templates["first shape"], first.shape);
  emit(templates["first begins"], first.start);
  emit(templates["first ends"], first.end);
  emit(templates["said by"], who);
  emit(templates["said by, first shape"], mixHashes(who, first.shape));
  emit(templates.turn, Math.min(4, context.turn));
  const opensSentence = clauses.some((clause) => clause.first && clause.from === from);
  if (opensSentence) emit(templates["begins a sentence"], first.capital ? 1 : 0);
  for (const token of tokens.slice(Math.max(0, from - 6), from))
    if (!token.mark) emit(templates["words before"], token.word);
}

/** Tells what there is to see of a value by where it ends (`to` exclusive). */
export function tellEnd({ tokens }: HeardTurn, to: number, emit: Emit): void {
  const last = tokens[to - 1];
  if (!last) return;
  const next = wordAt(tokens, to);
  emit(templates["last word"], last.word);
  emit(templates["last shape"], last.shape);
  emit(templates["last ends"], last.end);
  emit(templates["word after"], next);
  emit(templates["second word after"], wordAt(tokens, to + 1));
  emit(templates["word after and shape"], mixHashes(next, last.shape));
  emit(templates["shape after"], shapeAt(tokens, to));
}

/** Tells a word of a value; `inside`: neither its first nor its last. */
export const tellWord = ({ word }: Token, inside: boolean, emit: Emit): void =>
  emit(inside ? templates["has word inside"] : templates["has word"], word);

/** Tells what a value answers. */
export function tellAsked({ asked }: ValueContext, numbered: boolean, emit: Emit): void {
  for (const word of asked) emit(templates.answers, mixHashes(word, numbered ? 1 : 0));
}

/** A stretch of a turn's tokens that may be a value (`to` exclusive), with what is counted of it. */
export type ValueStretch = {
  readonly from: number;
  readonly to: number;
  readonly digits: number;
  readonly capitals: number;
  /** What it looks like: shapes of its tokens, plain words by themselves. */
  readonly drawn: number;
  readonly shape: number;
  /** Without its spelling. */
  readonly value: string;
};

/** Tells what there is to see of a stretch as a whole. */
export function tellWhole(
  { tokens, speaker }: HeardTurn,
  { from, to, digits, capitals, drawn, shape, value }: ValueStretch,
  context: ValueContext,
  emit: Emit,
): void {
  const words = to - from;
  emit(templates.length, words);
  emit(templates["make-up"], Math.min(3, digits) * 100 + Math.min(3, capitals) * 10 + Math.min(5, words));
  const who = speakers.indexOf(speaker);
  emit(templates["said by, make-up"], who * 100 + Math.min(2, digits) * 10 + Math.min(2, capitals));
  emit(templates["words and shape"], drawn);
  emit(templates.shape, shape);
  emit(templates["shape after word"], mixHashes(shape, wordAt(tokens, from - 1)));
  emit(templates["shape before word"], mixHashes(shape, wordAt(tokens, to)));
  emit(templates["shapes around"], mixHashes(shapeAt(tokens, from - 1), shapeAt(tokens, to)));
  const numbered = digits > 0 ? 1 : 0;
  if (words <= 4 && context.isBefore(value)) emit(templates["said before"], numbered);
  if (context.given.has(value)) emit(templates["handed over"], 0);
  if (value.length >= 6 && numbered) emit(templates["long number"], Math.min(12, value.length));
}

const extend = ({ from, to, digits, capitals, drawn, shape, value }: ValueStretch, token: Token): ValueStretch => ({
  from,
  to: to + 1,
  digits: digits + (token.digit ? 1 : 0),
  capitals: capitals + (token.capital ? 1 : 0),
  drawn: mixHashes(drawn, token.digit || token.capital || token.mark ? token.shape : token.word),
  shape: mixHashes(shape, token.shape),
  value: value + token.bare,
});

/** The stretches that may be values in a turn: up to nine tokens of one sentence, no mark at their ends. */
export function listStretches({ tokens, clauses }: HeardTurn): readonly ValueStretch[] {
  const starts = clauses.filter(({ first }) => first).map(({ from }) => from);
  const stretches: ValueStretch[] = [];
  let sentence = 0;
  tokens.forEach((first, from) => {
    if (first.mark && !opens.has(first.word)) return;
    while ((starts[sentence] ?? Infinity) <= from) sentence += 1;
    const end = Math.min(starts[sentence] ?? tokens.length, from + longestValue);
    let stretch: ValueStretch = { from, to: from, digits: 0, capitals: 0, drawn: 0, shape: 0, value: "" };
    for (const token of tokens.slice(from, end)) {
      stretch = extend(stretch, token);
      if ((!token.mark || closes.has(token.word)) && stretch.value !== "") stretches.push(stretch);
    }
  });
  return stretches;
}
