export type { Evidence, Evidences, SourcedLine, TurnEvidence, TurnId, ValueEvidence } from "./evidence";
export { toEvidences, writeLine } from "./evidence";
export type { Parsed } from "./parsed";
export type { Score, ScorePart } from "./score";
export { byScore, sumParts } from "./score";
