import type { HandedFact, Handoff } from "#domain/handoff";
import type { NamedKind } from "#domain/brief/shape";
import { amountKey, sameKey } from "#domain/brief/rules";

/** A handed-over value as a fact; `key` is the same for the same value however it is written. */
export type HandedValue = Omit<HandedFact, "kind"> & { readonly kind: NamedKind; readonly key: string };

/** A device has no kind of its own in a brief: its label says what it is. */
const kindOf = ({ kind }: HandedFact): NamedKind => (kind === "device" ? "other" : kind);

/** What the agent handed over that a person would want to know, in the order of the hand-off. */
export function readHanded(handoff: Handoff | null): readonly HandedValue[] {
  return (handoff?.facts ?? []).map((fact) => ({
    ...fact,
    kind: kindOf(fact),
    key: fact.kind === "amount" ? amountKey(fact.text) : sameKey(fact.text),
  }));
}

/** The name under which a text was handed over, so that its mark leads somewhere; `otherwise` when none holds it. */
export function findValueName(handoff: Handoff, text: string, otherwise: string): string {
  const named = handoff.values.find(({ name }) => name.toLowerCase().startsWith(otherwise.toLowerCase()));
  return named?.name ?? handoff.values.find(({ value }) => value === text)?.name ?? otherwise;
}
