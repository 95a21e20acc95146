import { toEvidences, writeLine, type Evidence, type SourcedLine, type TurnEvidence } from "#domain/evidence";
import type { Stretch } from "#domain/brief/language";

/** The place of a stretch, as evidence. */
export function toEvidence({ turn, from, to }: Stretch): TurnEvidence {
  return { kind: "turn", turn: turn.id, from, to };
}

const keyOf = (evidence: Evidence): string =>
  evidence.kind === "turn" ? `${evidence.turn}\u0000${evidence.from}\u0000${evidence.to}` : `\u0001${evidence.name}`;

/** A line from its sources, each named once; null when the text is blank or no source is left. */
export function sourceLine(text: string, evidence: readonly Evidence[]): SourcedLine | null {
  const once = [...new Map(evidence.map((one) => [keyOf(one), one])).values()];
  const evidences = toEvidences(once);
  return evidences && text.trim() !== "" ? writeLine(text, evidences) : null;
}
