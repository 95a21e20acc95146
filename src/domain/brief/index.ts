export type { Brief, DoneAct, Fact, MissingFact, PromisedLine, TriedStep, PartBefore, SinceSpoken } from "./shape";
export { createBriefWriter, voteTurns, writeBrief } from "./chapteredWriter";
export type { BriefInput } from "./briefWriter";
export { writeHandoffLine } from "./handoffLine";
export { isSourced } from "./shape";
export { isNoAct } from "./noActs";
export { findDoneAgain } from "./doneAgain";
export { writeSummary } from "./summary";
export { findDue } from "./shape";
export {
  type Correction,
  longestCorrection,
  mergeCorrections,
  readCorrections,
  type SectionName,
  writeCorrections,
} from "./shape";
export {
  correctBrief,
  type CorrectedBrief,
  isKept,
  type LineMark,
  openPromises,
  replaceCorrection,
} from "./correctBrief";
