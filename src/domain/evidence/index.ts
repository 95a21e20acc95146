export type { Evidence, Evidences, SourcedLine, TurnEvidence, TurnId } from "./evidence";
export { toEvidences, writeLine } from "./evidence";
export type { Score, ScorePart } from "./score";
export { byScore, sumParts } from "./score";
