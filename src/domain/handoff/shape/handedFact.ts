import type { FactKind } from "#domain/facts";

/**
 * A handed-over value with its meaning: `label` is its name in words, `text` the value as a person reads it, `names`
 * the variables it comes from; `qualified`: the name says which one of several ("LampOrder").
 */
export type HandedFact = {
  readonly kind: FactKind;
  readonly label: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly qualified: boolean;
};

/** Something that was handed over without a value. */
export type HandedGap = { readonly kind: FactKind; readonly label: string; readonly name: string };
