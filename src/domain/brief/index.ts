export type { Brief, Fact, FactKind, MissingFact, TriedStep, PartBefore, SinceSpoken } from "./brief";
export { createBriefWriter, writeBrief } from "./chapteredWriter";
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
export { correctBrief, type CorrectedBrief, type LineMark, openPromises, replaceCorrection } from "./correctBrief";
