import { countRepeated } from "./clauseFeatures";
import { countWords, placeConversation, valueContexts } from "./conversation";
import type { SpokenTurn } from "./heard";
import type { Readers } from "./readers";
import { closeClause, createLabelsOf, type LabelsOf, type WeighedClause, weighOpen, weighOwn } from "./weighClauses";
import { listChanges, type WishChange } from "./wishChanges";
import { type WeighedValue, weighValues } from "./weighValues";

/** A conversation whose clauses and values are weighed. */
export type WeighedConversation = {
  readonly clauses: readonly WeighedClause[];
  readonly values: readonly WeighedValue[];
  readonly labelsOf: LabelsOf;
  readonly changes: readonly WishChange[];
};

/** Weighs a whole conversation at once. */
export function weighConversation(
  readers: Readers,
  turns: readonly SpokenTurn[],
  given: readonly string[],
): WeighedConversation {
  const placed = placeConversation(turns);
  const contexts = valueContexts(placed, given);
  const counts = countWords(placed);
  return {
    clauses: placed.flatMap((turn, at) =>
      weighOpen(readers, placed, at, weighOwn(readers, turn.heard)).map((open, clause) =>
        closeClause(readers, turn, at, clause, open, countRepeated(turn.heard.clauses[clause] ?? noWords, counts)),
      ),
    ),
    values: placed.flatMap((turn, at) => weighValues(readers, turn, contexts(at))),
    labelsOf: createLabelsOf(placed),
    changes: listChanges(placed),
  };
}

const noWords = { long: [] };
