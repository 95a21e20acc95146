import type { Judgement } from "#domain/feedback";

/** The judgements of one conversation, so that each new one of a card is told apart from the earlier ones. */
export interface Judging {
  /** Those that were given before this desk was opened, in their order. */
  receive(judgements: readonly Judgement[]): void;
  /** Takes a judgement in; gives how many of the same card went before that said something else. */
  add(judgement: Judgement): number;
}

export function createJudging(): Judging {
  let before: readonly Judgement[] = [];
  const now: Judgement[] = [];
  return {
    receive(judgements) {
      before = judgements;
    },
    add(judgement) {
      const same = [...before, ...now].filter(({ target, id }) => target === judgement.target && id === judgement.id);
      const last = same[same.length - 1];
      if (last && last.useful === judgement.useful && last.reason === judgement.reason) return same.length - 1;
      now.push(judgement);
      return same.length;
    },
  };
}
