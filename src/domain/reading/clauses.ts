import { sentenceEnd } from "#text/words";
import { hashText } from "./hash";
import type { Token } from "./tokens";

/** A clause by its tokens: places in the turn's, `to` exclusive. `first` and `last` of its sentence. */
export type Clause = { readonly from: number; readonly to: number; readonly first: boolean; readonly last: boolean };

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(" ").map(hashText));
const ends = hashes(". ! ? … 。 ！ ？ ؟");
const closed = hashes("。 ！ ？ 、 ，");
const breaks = hashes(", ; : — – - 、 ，");
const joints = hashes(
  "and but because so then und aber weil et mais parce y pero porque e ma perché mas en maar omdat want dass que che dat",
);
/** Behind these, "then" and "so" join nothing: "by then", "is so cold", "I think so". */
const leaning = hashes(
  "by until till since before is are was were am be been not do did think hope even or if and but",
);
const adverbs = hashes("then so");
const fewestWords = 3;
const fewestAtEnd = 2;

const countWords = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.slice(from, to).filter(({ mark }) => !mark).length;

const point = hashText(".");

/** A point behind "e.g" or "no" ends nothing; the other marks do. `begin` is where the sentence began. */
const endsSentence = (text: string, begin: number, { word, from }: Token): boolean =>
  ends.has(word) && (word !== point || sentenceEnd(text, begin, from) >= 0);

/** A mark that parts, or a word that joins what stands on both its sides: but "between 8 and 12" is one thing. */
function beginsClause(before: Token, token: Token, next: Token | undefined): boolean {
  if (breaks.has(before.word)) return true;
  if (adverbs.has(token.word) && leaning.has(before.word)) return false;
  return joints.has(token.word) && !(before.digit && next?.digit === true);
}

/** What begins with the token at a place: a sentence, a clause, or nothing. */
function findCut(text: string, tokens: readonly Token[], at: number, begin: number): "sentence" | "clause" | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return "sentence";
  const gap = text.slice(before.to, token.from);
  if (gap.includes("\n")) return "sentence";
  if (gap === "" && !closed.has(before.word)) return null;
  if (endsSentence(text, begin, before)) return "sentence";
  return beginsClause(before, token, tokens[at + 1]) ? "clause" : null;
}

function cutSentence(tokens: readonly Token[], starts: readonly number[], end: number): readonly Clause[] {
  const last = starts[starts.length - 1] ?? 0;
  const kept = starts.length > 1 && countWords(tokens, last, end) < fewestAtEnd ? starts.slice(0, -1) : starts;
  return kept.flatMap((from, step): readonly Clause[] => {
    const to = kept[step + 1] ?? end;
    if (countWords(tokens, from, to) === 0) return [];
    return [{ from, to, first: step === 0, last: step === kept.length - 1 }];
  });
}

/**
 * Cuts a text into clauses: its sentences, and of these the parts between commas, dashes and joining words, where a part
 * has words enough to say something.
 */
export function cutClauses(text: string, tokens: readonly Token[]): readonly Clause[] {
  const sentences: number[][] = [];
  let begin = 0;
  tokens.forEach((token, at) => {
    const cut = findCut(text, tokens, at, begin);
    if (cut === "sentence") begin = token.from;
    const starts = sentences[sentences.length - 1];
    if (cut === "sentence") sentences.push([at]);
    else if (cut && starts && countWords(tokens, starts[starts.length - 1] ?? 0, at) >= fewestWords) starts.push(at);
  });
  return sentences.flatMap((starts, place) => cutSentence(tokens, starts, sentences[place + 1]?.[0] ?? tokens.length));
}
