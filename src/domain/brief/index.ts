export type { Brief, Fact, FactKind, MissingFact, TriedStep } from "./brief";
export { createBriefWriter, writeBrief } from "./briefWriter";
export type { BriefInput } from "./briefWriter";
export { writeHandoffLine } from "./handoffLine";
export { isSourced } from "./sourced";
export { writeSummary } from "./summary";
