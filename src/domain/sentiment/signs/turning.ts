import { findWord } from "#domain/sentiment/words";
import { isNegator } from "./modifiers";
import type { Token } from "./tokens";

/**
 * What negation and comparison together make of a word of feeling, by the structure of its sentence: a factor for its
 * weight, and where the words begin that turn it. Null where nothing of the kind stands there.
 */
export type Turning = {
  readonly factor: number;
  readonly from: number;
  /** At least so many hundredths. */ readonly least?: number;
};

const stronger = 1.35;
const highest = 120;
const opposite = -0.9;
const relief = -0.4;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** "could not be happier": of what cannot be more there is the most. */
const unable = set("cant cannot couldnt wouldnt");
const modals = set("can could would");
const barely = set("not hardly scarcely barely");
const none = set("nobody noone nothing none");
const ever = set("never");
const asMuch = set("so such this that more less");
const comparing = set("better worse");
/** They make little of what follows: "the least helpful", "far from happy", "anything but easy". */
const belittling = set("least less");
const apart: ReadonlySet<string> = new Set(["far from", "anything but"]);
const reach = 6;

/** "happier", "nicer", "worse", "more pleased". */
function isComparative(words: readonly Token[], at: number): boolean {
  const { bare } = words[at] ?? { bare: "" };
  const before = words[at - 1]?.bare;
  if (comparing.has(bare) || before === "more" || before === "less") return true;
  if (!bare.endsWith("er") || bare.length < 5) return false;
  return [bare.slice(0, -2), bare.slice(0, -1), bare.slice(0, -3), `${bare.slice(0, -3)}y`].some(
    (base) => findWord(base) !== 0,
  );
}

/** The index of the first word that says "cannot" or "never" in the same clause, at most six words before `at`; -1. */
function findDenial(words: readonly Token[], at: number, isIt: (at: number) => boolean): number {
  const here = words[at];
  for (let step = 1; step <= reach; step += 1) {
    const before = words[at - step];
    if (!here || !before || before.clause !== here.clause) return -1;
    if (isIt(at - step)) return barely.has(before.bare) || modals.has(before.bare) ? at - step - 1 : at - step;
  }
  return -1;
}

const isUnable = (words: readonly Token[], at: number): boolean => {
  const { bare } = words[at] ?? { bare: "" };
  const before = words[at - 1]?.bare ?? "";
  if (modals.has(bare)) return none.has(before);
  return unable.has(bare) || (barely.has(bare) && modals.has(before));
};

const isEver = (words: readonly Token[], at: number): boolean => ever.has(words[at]?.bare ?? "");

/** "can't thank you enough": enough behind it, in the same clause. */
const hasEnough = (words: readonly Token[], at: number): boolean =>
  words.slice(at + 1, at + 6).some(({ bare, clause }) => bare === "enough" && clause === words[at]?.clause);

function findHighest(words: readonly Token[], at: number): Turning | null {
  const from = findDenial(words, at, (place) => isUnable(words, place) || isEver(words, place));
  if (from < 0) return null;
  const less = words.slice(from, at).some(({ bare }) => bare === "less");
  if (isComparative(words, at)) return { from, factor: less ? opposite : stronger, least: highest };
  if (isUnable(words, from) || isUnable(words, from + 1))
    return hasEnough(words, at) ? { from, factor: stronger } : null;
  const measured = words.slice(from + 1, at).some(({ bare }) => asMuch.has(bare));
  return measured ? { from, factor: less ? opposite : stronger } : null;
}

/** "no longer satisfied", "not happy any more"; what was bad and is no longer is a relief. */
function findEnded(words: readonly Token[], at: number): Turning | null {
  const here = words[at];
  const from = findDenial(words, at, (place) => {
    const token = words[place];
    return token?.bare === "no" && words[place + 1]?.bare === "longer";
  });
  return here && from >= 0 ? { from, factor: findWord(here.lower) > 0 ? -1 : relief } : null;
}

function findBelittled(words: readonly Token[], at: number): Turning | null {
  const from = findBelittler(words, at);
  return from < 0 ? null : { from, factor: findWord(words[at]?.lower ?? "") > 0 ? opposite : relief };
}

/** Where "least", "far from" or "anything but" begins that stands before `at`; -1. */
function findBelittler(words: readonly Token[], at: number): number {
  const [second, first] = [words[at - 1]?.bare ?? "", words[at - 2]?.bare ?? ""];
  if (apart.has(`${first} ${second}`)) return at - 2;
  const alone = belittling.has(second) && first !== "at" && !words.slice(Math.max(0, at - 4), at).some(isNegator);
  return alone ? at - 1 : -1;
}

/** How the word of feeling at `at` is turned or strengthened by what stands around it. Constant work. */
export function findTurning(words: readonly Token[], at: number): Turning | null {
  return findHighest(words, at) ?? findEnded(words, at) ?? findBelittled(words, at);
}
