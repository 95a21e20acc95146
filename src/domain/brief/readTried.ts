import type { Turn } from "#domain/conversation";
import type { ConversationReading, Stretch } from "#domain/reading";

type ReadStep = ConversationReading["tried"][number];

/** A step that was tried, by its places: what was proposed, and where there is one, the answer that says how it went. */
export type TriedStep = { readonly places: readonly Stretch[]; readonly outcome: ReadStep["outcome"] };

const longWord = /[\p{L}\p{N}]{4,}/gu;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;
/** An answer with more words of its own names a step of its own. */
const mostOwnWords = 2;

const wordsOf = (turns: readonly Turn[], { turn, from, to }: Stretch): readonly string[] =>
  turns[turn]?.text.slice(from, to).toLowerCase().match(longWord) ?? [];

/** "Done", "no text": how it went, of a step that is named elsewhere. Where words are not written apart, nothing is. */
function namesNoStep(turns: readonly Turn[], place: Stretch): boolean {
  const text = turns[place.turn]?.text.slice(place.from, place.to) ?? "";
  return !unspaced.test(text) && wordsOf(turns, place).length <= 1;
}

/** The turn of the customer that answers a turn: the next one, when nobody else spoke between. */
function findAnswer(turns: readonly Turn[], turn: number): number {
  const next = turns.findIndex(({ speaker }, at) => at > turn && speaker !== "system");
  return next >= 0 && turns[next]?.speaker === "customer" ? next : -1;
}

/** So many turns later "done" still speaks of what was proposed. */
const mostTurnsLater = 4;

/** The step a bare result speaks of: the last that was proposed before it. */
const findProposed = (steps: readonly ReadStep[], result: ReadStep, turns: readonly Turn[]): ReadStep | undefined =>
  steps
    .filter(({ turn }) => turn < result.turn && result.turn - turn <= mostTurnsLater)
    .filter(({ turn }) => turns[turn]?.speaker !== "customer")
    .pop();

/**
 * Steps with how they went: "Please switch it off" and the "Did that, still E42" that answers it are one step. An answer
 * that names something else is a step of its own; one that names nothing belongs to what was proposed before it, and is no
 * step where nothing was.
 */
export function pairSteps(steps: readonly ReadStep[], turns: readonly Turn[]): readonly TriedStep[] {
  const answers = new Map<ReadStep, ReadStep>();
  for (const step of steps) {
    if (turns[step.turn]?.speaker === "customer") continue;
    const answer = findAnswer(turns, step.turn);
    const proposed = new Set(wordsOf(turns, step));
    const result = steps.find(
      (other) =>
        other.turn === answer && wordsOf(turns, other).filter((word) => !proposed.has(word)).length <= mostOwnWords,
    );
    if (result) answers.set(step, result);
  }
  const paired = new Set(answers.values());
  const bare = steps.filter(
    (step) => !paired.has(step) && turns[step.turn]?.speaker === "customer" && namesNoStep(turns, step),
  );
  for (const result of bare) {
    const step = findProposed(steps, result, turns);
    if (step && !answers.has(step)) answers.set(step, result);
  }
  return steps
    .filter((step) => !paired.has(step) && !bare.includes(step))
    .map((step) => {
      const result = answers.get(step);
      if (!result) return { places: [step], outcome: step.outcome };
      return { places: [step, result], outcome: result.outcome === "unknown" ? step.outcome : result.outcome };
    });
}
