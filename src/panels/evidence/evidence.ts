import type { Evidence, Evidences } from "#domain/evidence";

/** Two marks that show the same words. */
export function isSameEvidence(a: Evidence, b: Evidence): boolean {
  if (a.kind === "value") return b.kind === "value" && a.name === b.name;
  return b.kind === "turn" && a.turn === b.turn && a.from === b.from && a.to === b.to;
}

/** One mark a turn or value: a line that rests on two places of one message needs its number once. */
export function pickMarks(evidence: Evidences | readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((one) => {
    const key = one.kind === "turn" ? `turn ${one.turn}` : `value ${one.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
