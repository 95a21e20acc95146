import type { Turn } from "#domain/conversation";
import type { ConversationReading, Stretch } from "#domain/reading";

type ReadStep = ConversationReading["tried"][number];

/** A step that was tried, by its places: what was proposed, and where there is one, the answer that says how it went. */
export type TriedStep = { readonly places: readonly Stretch[]; readonly outcome: ReadStep["outcome"] };

const longWord = /[\p{L}\p{N}]{4,}/gu;
/** An answer with more words of its own names a step of its own. */
const mostOwnWords = 2;

const wordsOf = (turns: readonly Turn[], { turn, from, to }: Stretch): readonly string[] =>
  turns[turn]?.text.slice(from, to).toLowerCase().match(longWord) ?? [];

/** The turn of the customer that answers a turn: the next one, when nobody else spoke between. */
function findAnswer(turns: readonly Turn[], turn: number): number {
  const next = turns.findIndex(({ speaker }, at) => at > turn && speaker !== "system");
  return next >= 0 && turns[next]?.speaker === "customer" ? next : -1;
}

/**
 * Steps with how they went: "Please switch it off" and the "Did that, still E42" that answers it are one step. An answer
 * that names something else is a step of its own.
 */
export function pairSteps(steps: readonly ReadStep[], turns: readonly Turn[]): readonly TriedStep[] {
  const answered = new Set<ReadStep>();
  return steps.flatMap((step): readonly TriedStep[] => {
    if (answered.has(step)) return [];
    const own = { places: [step], outcome: step.outcome };
    if (turns[step.turn]?.speaker === "customer") return [own];
    const answer = findAnswer(turns, step.turn);
    const proposed = new Set(wordsOf(turns, step));
    const result = steps.find(
      (other) =>
        other.turn === answer && wordsOf(turns, other).filter((word) => !proposed.has(word)).length <= mostOwnWords,
    );
    if (!result) return [own];
    answered.add(result);
    return [{ places: [step, result], outcome: result.outcome === "unknown" ? step.outcome : result.outcome }];
  });
}
