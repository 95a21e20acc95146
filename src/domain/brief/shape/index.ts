export type { Brief, DoneAct, Fact, MissingFact, PartBefore, PromisedLine, SinceSpoken, TriedStep } from "./brief";
export {
  type Correction,
  correctionKey,
  evidenceKeys,
  longestCorrection,
  mergeCorrections,
  readCorrections,
  type SectionName,
  writeCorrections,
} from "./corrections";
export { findDue } from "./due";
export { isSourced } from "./sourced";
