export type {
  Brief,
  DoneAct,
  Fact,
  FactKind,
  MissingFact,
  PromisedLine,
  TriedStep,
  PartBefore,
  SinceSpoken,
} from "./brief";
export { createBriefWriter, voteTurns, writeBrief } from "./chapteredWriter";
export type { BriefInput } from "./briefWriter";
export { writeHandoffLine } from "./handoffLine";
export { isSourced } from "./sourced";
export { writeSummary } from "./summary";
export { findDue } from "./due";
export {
  type Correction,
  longestCorrection,
  mergeCorrections,
  readCorrections,
  type SectionName,
  writeCorrections,
} from "./corrections";
export {
  correctBrief,
  type CorrectedBrief,
  isKept,
  type LineMark,
  openPromises,
  replaceCorrection,
} from "./correctBrief";
