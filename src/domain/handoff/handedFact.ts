/** What a handed-over value is of. A device is what the customer holds in hand, a product what they ask about. */
export type HandedKind =
  | "product"
  | "device"
  | "version"
  | "order"
  | "serial"
  | "error"
  | "invoice"
  | "card"
  | "email"
  | "phone"
  | "amount"
  | "other";

/**
 * A handed-over value with its meaning: `label` is its name in words, `text` the value as a person reads it, `names`
 * the variables it comes from; `qualified`: the name says which one of several ("LampOrder").
 */
export type HandedFact = {
  readonly kind: HandedKind;
  readonly label: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly qualified: boolean;
};

/** Something that was handed over without a value. */
export type HandedGap = { readonly kind: HandedKind; readonly label: string; readonly name: string };
