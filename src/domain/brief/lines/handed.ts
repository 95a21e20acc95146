import type { HandedFact, Handoff } from "#domain/handoff";
import { type FactKind, placeOf } from "#domain/facts";
import { amountKey, sameKey } from "#domain/brief/rules";

/** A handed-over value as a fact; `key` is the same for the same value however it is written. */
export type HandedValue = HandedFact & { readonly key: string };

/** What has no place of its own among the facts of a brief is told under `other`: its label says what it is. */
const kindOf = ({ kind }: HandedFact): FactKind => (placeOf(kind) === null ? "other" : kind);

/** What the agent handed over that a person would want to know, in the order of the hand-off. */
export function readHanded(handoff: Handoff | null): readonly HandedValue[] {
  return (handoff?.facts ?? []).map((fact) => ({
    ...fact,
    kind: kindOf(fact),
    key: fact.kind === "amount" ? amountKey(fact.text) : sameKey(fact.text),
  }));
}
