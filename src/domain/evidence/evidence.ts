/** Stable id of a turn: the platform's message id, or one derived from its content where there is none. */
export type TurnId = string;

/** Words a person can be shown: UTF-16 offsets `from` (inclusive) to `to` (exclusive) in `Turn.text`. */
export type TurnEvidence = { readonly kind: "turn"; readonly turn: TurnId; readonly from: number; readonly to: number };

/** A value the agent handed over (looked up, not said), by its name in the hand-off context. */
export type ValueEvidence = { readonly kind: "value"; readonly name: string };

export type Evidence = TurnEvidence | ValueEvidence;

/** At least one: the type behind "no sentence without a source". */
export type Evidences = readonly [Evidence, ...Evidence[]];

declare const sourced: unique symbol;

/** A sentence with its sources. Only `writeLine` makes one, so a line without evidence cannot exist. */
export type SourcedLine = { readonly text: string; readonly evidence: Evidences; readonly [sourced]: true };

/** Law 1: no sentence without a source. `text` is shown as it is; it must not be empty. */
export function writeLine(text: string, evidence: Evidences): SourcedLine {
  return { text, evidence } as SourcedLine;
}

/** Narrows a list to `Evidences`, or null when it is empty. */
export function toEvidences(list: readonly Evidence[]): Evidences | null {
  const [first, ...rest] = list;
  return first ? [first, ...rest] : null;
}
