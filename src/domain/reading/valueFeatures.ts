import { type Emit, toTemplate } from "./feature";
import { hashText, mixHashes } from "./hash";
import type { HeardTurn } from "./heard";
import type { Token } from "./tokens";

/** A stretch of tokens that may be a value: places in its turn's tokens, `to` exclusive. */
export type ValueStretch = { readonly from: number; readonly to: number };

/** What the conversation says around a turn: the last words of who spoke before, values named before, values handed over. */
export type ValueContext = {
  readonly turn: number;
  readonly asked: readonly Token[];
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
export const longestValue = 9;
const opens: ReadonlySet<number> = new Set(Array.from("€£$¥#+(@", hashText));
const closes: ReadonlySet<number> = new Set(Array.from(")€%°$£", hashText));

/** A value without its spelling: letters and digits alone. */
export const bareValue = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const wordAt = (tokens: readonly Token[], at: number): number => tokens[at]?.word ?? nothing;
const shapeAt = (tokens: readonly Token[], at: number): number => tokens[at]?.shape ?? nothing;
const tellEach = (told: readonly (readonly [Name, number])[], emit: Emit): void =>
  told.forEach(([name, value]) => emit(templates[name], value));

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
  tellEach(
    [
      ["word before", one],
      ["second word before", two],
      ["third word before", wordAt(tokens, from - 3)],
      ["two words before", mixHashes(one, two)],
      ["word before and shape", mixHashes(one, first.shape)],
      ["shape before", shapeAt(tokens, from - 1)],
      ["first word", first.word],
      ["first shape", first.shape],
      ["first begins", first.start],
      ["first ends", first.end],
      ["said by", who],
      ["said by, first shape", mixHashes(who, first.shape)],
      ["turn", Math.min(4, context.turn)],
    ],
    emit,
  );
  const opensSentence = clauses.some((clause) => clause.first && clause.from === from);
  if (opensSentence) emit(templates["begins a sentence"], first.capital ? 1 : 0);
  for (const token of tokens.slice(Math.max(0, from - 6), from))
    if (!token.mark) emit(templates["words before"], token.word);
}

const count = (tokens: readonly Token[], what: "digit" | "capital"): number =>
  tokens.filter((token) => token[what]).length;

/** What a stretch looks like: shapes of its tokens, plain words by themselves. */
const drawWords = (tokens: readonly Token[]): number =>
  tokens.reduce(
    (hash, { digit, capital, mark, shape, word }) => mixHashes(hash, digit || capital || mark ? shape : word),
    0,
  );

function tellInside(inside: readonly Token[], who: number, emit: Emit): void {
  const [digits, capitals] = [count(inside, "digit"), count(inside, "capital")];
  tellEach(
    [
      ["length", inside.length],
      ["make-up", Math.min(3, digits) * 100 + Math.min(3, capitals) * 10 + Math.min(5, inside.length)],
      ["said by, make-up", who * 100 + Math.min(2, digits) * 10 + Math.min(2, capitals)],
      ["words and shape", drawWords(inside)],
    ],
    emit,
  );
  inside.forEach((token, at) => {
    emit(templates["has word"], token.word);
    if (at > 0 && at < inside.length - 1) emit(templates["has word inside"], token.word);
  });
}

function tellAround(tokens: readonly Token[], { from, to }: ValueStretch, last: Token, emit: Emit): void {
  const shape = tokens.slice(from, to).reduce((hash, token) => mixHashes(hash, token.shape), 0);
  const [before, next] = [wordAt(tokens, from - 1), wordAt(tokens, to)];
  tellEach(
    [
      ["shape", shape],
      ["shape after word", mixHashes(shape, before)],
      ["shape before word", mixHashes(shape, next)],
      ["last word", last.word],
      ["last shape", last.shape],
      ["last ends", last.end],
      ["word after", next],
      ["second word after", wordAt(tokens, to + 1)],
      ["word after and shape", mixHashes(next, last.shape)],
      ["shape after", shapeAt(tokens, to)],
      ["shapes around", mixHashes(shapeAt(tokens, from - 1), shapeAt(tokens, to))],
    ],
    emit,
  );
}

/** Tells what there is to see of a whole stretch; `value` is its bare value. */
export function tellStretch(
  { tokens, speaker }: HeardTurn,
  stretch: ValueStretch,
  value: string,
  context: ValueContext,
  emit: Emit,
): void {
  const inside = tokens.slice(stretch.from, stretch.to);
  const last = inside[inside.length - 1];
  if (!last) return;
  tellInside(inside, speakers.indexOf(speaker), emit);
  tellAround(tokens, stretch, last, emit);
  const numbered = count(inside, "digit") > 0 ? 1 : 0;
  for (const { word } of context.asked) emit(templates.answers, mixHashes(word, numbered));
  if (inside.length <= 4 && context.isBefore(value)) emit(templates["said before"], numbered);
  if (context.given.has(value)) emit(templates["handed over"], 0);
  if (value.length >= 6 && numbered) emit(templates["long number"], Math.min(12, value.length));
}

/** Where values may begin in a turn, and where each of them may end: up to nine tokens of one sentence, no mark at its ends. */
export function listStretches({
  tokens,
  clauses,
}: HeardTurn): readonly { readonly from: number; readonly ends: readonly number[] }[] {
  const starts = clauses.filter(({ first }) => first).map(({ from }) => from);
  return tokens.flatMap((token, from) => {
    if (token.mark && !opens.has(token.word)) return [];
    const end = starts.find((start) => start > from) ?? tokens.length;
    const ends = tokens
      .slice(from, Math.min(end, from + longestValue))
      .flatMap((last, step) => (last.mark && !closes.has(last.word) ? [] : [from + step + 1]));
    return [{ from, ends }];
  });
}
