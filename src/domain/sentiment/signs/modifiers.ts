import type { Token } from "./tokens";

/** Words that deny, without apostrophes. */
export const negators: ReadonlySet<string> = new Set(
  `not no never none nothing nobody nor neither without cannot cant dont doesnt didnt isnt noone arent wasnt werent wont
  wouldnt couldnt shouldnt hasnt havent hadnt aint hardly barely rarely nowhere lacks zero`.split(/\s+/),
);

/** Factor by word: over 1 strengthens what follows within two words, under 1 weakens it. */
const degrees = new Map<string, number>([
  ...words(
    1.35,
    `absolutely amazingly awfully completely deeply enormously entirely especially exceptionally extremely fricking
    freaking frigging fucking greatly highly hugely incredibly insanely intensely massively particularly purely
    really remarkably seriously simply such super terribly thoroughly total totally tremendously
    unbelievably uber utter utterly very vastly whole proper bloody damn downright beyond pure real`,
  ),
  ...words(1.2, `so too more most even much quite ever always all pretty`),
  ...words(
    0.6,
    `almost fairly kinda kindof less little marginally mildly moderately partly rather slightly somewhat sorta scarcely bit possibly maybe perhaps`,
  ),
]);

function words(factor: number, list: string): readonly (readonly [string, number])[] {
  return list.split(/\s+/).map((word) => [word, factor] as const);
}

/** "never been so annoyed", "not only rude": the negation does not turn what follows. */
const unturned: ReadonlySet<string> = new Set(["so", "such", "only", "more", "this", "that", "just", "even"]);

/** A question word between them parts the two: "don't know why it is so slow". */
const parting: ReadonlySet<string> = new Set([
  "why",
  "how",
  "what",
  "who",
  "when",
  "where",
  "which",
  "if",
  "until",
  "unless",
]);

/** How far a negation reaches, in words. */
const reach = 3;
/** "never once had a problem". */
const farReach = 5;

/**
 * The negator that governs `words[at]`, as its index, or -1. It must stand in the same clause, at most three words
 * before, outside `taken` (words that belong to an expression already weighed).
 */
export function findNegator(words: readonly Token[], at: number, taken: ReadonlySet<number>): number {
  for (let step = 1; step <= farReach; step += 1) {
    const place = at - step;
    const before = words[place];
    if (!before || !isBeside(before, words[at])) return -1;
    const next = words[place + 1]?.bare ?? "";
    if (taken.has(place) || (step > reach && next !== "once")) continue;
    if (isNegator(before)) return unturned.has(next) ? -1 : place;
  }
  return -1;
}

/** Whether a word before another belongs to the same thought. */
const isBeside = (before: Token, here: Token | undefined): boolean =>
  before.clause === here?.clause && before.sentence === here.sentence && !parting.has(before.bare);

/** True for "not", "never", "can't" and their like, with or without apostrophe. */
export function isNegator(token: Token): boolean {
  return negators.has(token.bare);
}

/** Words of feeling that only strengthen where they stand before another: "damn nice", "bloody useless". */
const oaths: ReadonlySet<string> = new Set(
  "damn bloody freaking frigging fricking fucking insane crazy wicked".split(" "),
);

/**
 * True for words that here only strengthen or weaken the next one: adverbs ("incredibly", "fairly"), and oaths where what
 * follows says something itself (`weighs`).
 */
export function isDegree(words: readonly Token[], at: number, weighs: (word: Token) => boolean): boolean {
  const token = words[at];
  const next = words[at + 1];
  if (!token || !next || next.clause !== token.clause) return false;
  return (token.bare.endsWith("ly") && degrees.has(token.bare)) || (oaths.has(token.bare) && weighs(next));
}

/** Product of the degree words in the two places before `words[at]`, 1 when there are none. */
export function findDegree(words: readonly Token[], at: number): number {
  const here = words[at];
  let factor = 1;
  for (let step = 1; step <= 2; step += 1) {
    const before = words[at - step];
    if (!here || !before || before.clause !== here.clause) break;
    factor *= degrees.get(before.bare) ?? 1;
  }
  return factor;
}
