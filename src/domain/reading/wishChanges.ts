import { changeVotes } from "./changeVotes";
import type { PlacedTurn, Stretch } from "./conversation";
import type { WeighedClause } from "./weighClauses";

type ChangeKind = keyof typeof changeVotes;

/** Words that change what was wanted before them; `names` tells whether they speak of what a clause says, or of all. */
export type WishChange = Stretch & {
  readonly kind: ChangeKind;
  /** Where the customer spoke last before it, when that was a question; -1 for none. */
  readonly asked: number;
  names(clause: Pick<WeighedClause, "at" | "clause">): boolean;
};

const kinds = Object.keys(changeVotes) as readonly ChangeKind[];

function askedBefore(turns: readonly PlacedTurn[], turn: number): number {
  const own = turns.filter(({ turn: place, heard }) => place < turn && heard.speaker === "customer");
  const last = own[own.length - 1];
  return last?.heard.text.includes("?") ? last.turn : -1;
}

/** The changes that rules saw, in their order. */
export function listChanges(turns: readonly PlacedTurn[]): readonly WishChange[] {
  return turns.flatMap(({ turn, heard }) =>
    (heard.votes ?? []).flatMap(({ kind: voted, from, to }): readonly WishChange[] => {
      const kind = kinds.find((one) => changeVotes[one] === voted);
      if (!kind) return [];
      const words = new Set(
        heard.tokens.filter((token) => from <= token.from && token.to <= to).map(({ word }) => word),
      );
      const names: WishChange["names"] = ({ at, clause }) =>
        (words.size === 0 || turns[at]?.heard.clauses[clause]?.long.some((one) => words.has(one))) ?? false;
      return [{ kind, turn, from, to, asked: askedBefore(turns, turn), names }];
    }),
  );
}

const overlap = (a: Stretch, b: Stretch): boolean => a.turn === b.turn && a.from < b.to && b.from < a.to;

const isBehind = (clause: Stretch, change: Stretch): boolean =>
  clause.turn > change.turn || (clause.turn === change.turn && clause.from >= change.to);

const likeliestOf = (clauses: readonly WeighedClause[]): number =>
  clauses.reduce((most, { likely }) => Math.max(most, likely.wants), 0);

const orAll = <T>(some: readonly T[], all: readonly T[]): readonly T[] => (some.length > 0 ? some : all);

/**
 * The customer's clauses that may still be what is wanted. Behind what is settled, all that was said before it is wanted no
 * more; behind what is taken back, what it names; and behind what is wished instead everything before that turn. Words that give
 * something wish for nothing, nor does a question whose answer was enough, while anything else is left; nor does who asks for a
 * person, while something else is half as likely a wish.
 * `isWish` decides of words that only perhaps wish for something.
 */
export function dropChanged(
  clauses: readonly WeighedClause[],
  changes: readonly WishChange[],
  isWish: (clause: WeighedClause) => boolean,
): readonly WeighedClause[] {
  return changes.reduce((left, change): readonly WeighedClause[] => {
    switch (change.kind) {
      case "settled":
        return left.filter((clause) => isBehind(clause, change));
      case "back":
        return left.filter((clause) => isBehind(clause, change) || !change.names(clause));
      case "instead":
      case "perhaps":
        return left.some((clause) => overlap(clause, change) && (change.kind === "instead" || isWish(clause)))
          ? left.filter((clause) => clause.turn >= change.turn)
          : left;
      case "given":
        return orAll(
          left.filter((clause) => !overlap(clause, change)),
          left,
        );
      case "known":
        return orAll(
          left.filter((clause) => clause.turn !== change.asked),
          left,
        );
      case "person": {
        const rest = left.filter((clause) => !overlap(clause, change));
        return likeliestOf(rest) >= likeliestOf(left) / 2 ? rest : left;
      }
    }
  }, clauses);
}
