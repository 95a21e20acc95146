import { findEmoji } from "#domain/sentiment/words";
import { findWord } from "#domain/sentiment/words";
import { createPhraseFinder } from "./matchPhrase";
import { findDegree, findNegator, isDegree, isNegator } from "./modifiers";
import type { Token } from "./tokens";
import { findTurning } from "./turning";

/** A stretch of a message that weighs something, before the rules of its sentence. `points` may be a fraction. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly sentence: number;
  readonly clause: number;
  /** What found it: rules treat bare negations, expressions and pictures differently. `plain`: see `weighGrams`. */
  readonly kind:
    "word" | "phrase" | "negator" | "emoji" | "mark" | "irony" | "time" | "capitals" | "profanity" | "plain";
};

/** A negated compliment stings less than the insult would; a negated complaint ("not broken") says nothing either way. */
const negatedPraise = -0.75;
/** A bare "doesn't", "never" or "no" in a support conversation mostly says that something fails. */
const bareNegation = -40;
const shouting = 1.25;

const spanOf = (words: readonly Token[], from: number, to: number): { from: number; to: number } => ({
  from: words[from]?.from ?? 0,
  to: words[to]?.to ?? 0,
});

type Read = { readonly hits: Hit[]; readonly taken: Set<number> };

/** A word that negation and comparison turn or strengthen; false where nothing does. */
const readTurned = (words: readonly Token[], at: number, weight: number, read: Read): boolean => {
  const [token, turning] = [words[at], findTurning(words, at)];
  if (!token || !turning || weight === 0) return false;
  for (let word = turning.from; word < at; word += 1) read.taken.add(word);
  const { sentence, clause } = token;
  const turned = weight * turning.factor;
  const points = Math.sign(turned) * Math.max(Math.abs(turned), turning.least ?? 0);
  read.hits.push({ ...spanOf(words, turning.from, at), points, sentence, clause, kind: "word" });
  return true;
};

/** "never worked better": the negation belongs to a word of feeling further on. */
const isTurnedBehind = (words: readonly Token[], at: number): boolean => {
  const token = words[at];
  if (!token || !isNegator(token)) return false;
  return [1, 2, 3, 4].some((step) => weighsAt(words, at + step) && findTurning(words, at + step)?.from === at);
};

const weighsAt = (words: readonly Token[], at: number): boolean => findWord(words[at]?.lower ?? "") !== 0;

const readPhrase = (words: readonly Token[], at: number, weight: number, length: number, read: Read): void => {
  const token = words[at];
  if (!token || readTurned(words, at, weight, read)) return;
  const negator = weight > 0 ? findNegator(words, at, read.taken) : -1;
  if (negator >= 0) read.taken.add(negator);
  if (weight === 0) return;
  const points = weight * findDegree(words, at) * (negator >= 0 ? negatedPraise : 1);
  const { from, to } = spanOf(words, negator >= 0 ? negator : at, at + length - 1);
  read.hits.push({ from, to, points, sentence: token.sentence, clause: token.clause, kind: "phrase" });
};

const readPhrases = (words: readonly Token[], read: Read): void => {
  const find = createPhraseFinder(words);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = isTurnedBehind(words, at) ? null : find(at);
    if (!phrase) continue;
    readPhrase(words, at, phrase.weight, phrase.length, read);
    const last = at + phrase.length - 1;
    for (let word = at; word <= last; word += 1) read.taken.add(word);
    at = last;
  }
};

const weighs = (word: Token): boolean => findWord(word.lower) !== 0;

const findWeight = (words: readonly Token[], at: number, token: Token): number =>
  isNegator(token) || isDegree(words, at, weighs) ? 0 : findWord(token.lower);

const readWords = (words: readonly Token[], calm: boolean, read: Read): void => {
  words.forEach((token, at) => {
    const weight = read.taken.has(at) ? 0 : findWeight(words, at, token);
    if (weight === 0) return;
    if (readTurned(words, at, weight, read)) return;
    const negator = findNegator(words, at, read.taken);
    const negated = negator >= 0;
    if (negated) read.taken.add(negator);
    if (negated && weight < 0) return;
    const loud = calm && token.shape === "upper" && token.lower.length > 2 ? shouting : 1;
    const { from, to } = spanOf(words, negated ? negator : at, at);
    const points = weight * (negated ? negatedPraise : 1) * loud * findDegree(words, at);
    read.hits.push({ from, to, points, sentence: token.sentence, clause: token.clause, kind: "word" });
  });
};

/** At the beginning of a sentence these answer or ask; further in they deny. */
const opening: ReadonlySet<string> = new Set(["no", "not", "dont", "isnt", "arent", "wasnt", "doesnt", "didnt"]);
const nobody: ReadonlySet<string> = new Set(["nobody", "noone", "none", "nothing", "nowhere"]);
const nobodyAtAll = -60;
/** "no longer", "not once": plainer than a bare "no". */
const firm: ReadonlySet<string> = new Set(["longer", "once", "single"]);
const firmly = -110;

const isFirst = (words: readonly Token[], at: number): boolean => words[at - 1]?.sentence !== words[at]?.sentence;

/** "no. 4711". */
const isNumberSign = (words: readonly Token[], at: number): boolean =>
  words[at]?.bare === "no" && /\d/.test(words[at + 1]?.bare ?? "");
const isFollowed = (words: readonly Token[], at: number, by: ReadonlySet<string>): boolean =>
  by.has(words[at + 1]?.bare ?? "");
const pointsOf = ({ bare }: Token): number => (nobody.has(bare) ? nobodyAtAll : bareNegation);

/** A bare negation, once a clause: "ain't nobody never" denies no more than "nobody ever". */
const readNegators = (words: readonly Token[], read: Read): void => {
  const denied = new Set<number>();
  words.forEach((token, at) => {
    if (!isNegator(token)) return;
    const first = isFirst(words, words[at - 1]?.bare === "do" ? at - 1 : at);
    const isFirm = isFollowed(words, at, firm);
    const counts = !isNumberSign(words, at) && (isFirm || !(first && opening.has(token.bare)));
    if (counts && !read.taken.has(at) && !denied.has(token.clause)) {
      const points = isFirm ? firmly : pointsOf(token);
      const { from, to, sentence, clause } = token;
      read.hits.push({ from, to, points, sentence, clause, kind: "negator" });
    }
    denied.add(token.clause);
  });
};

/**
 * Everything in a message that weighs something, in order of place. `tokens` must be free of what is not judged
 * (names, quotations). `calm` says that the message is not all capitals, so that capitals mean stress.
 */
export function findHits(tokens: readonly Token[], calm: boolean): readonly Hit[] {
  const words = tokens.filter((token) => token.kind === "word");
  const read: Read = { hits: [], taken: new Set() };
  readPhrases(words, read);
  readWords(words, calm, read);
  readNegators(words, read);
  for (const token of tokens) {
    const points = token.kind === "emoji" ? findEmoji(token.lower) : 0;
    if (points !== 0) read.hits.push({ ...token, points, kind: "emoji" });
  }
  return read.hits.sort((a, b) => a.from - b.from);
}
