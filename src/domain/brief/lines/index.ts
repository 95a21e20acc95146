export { joinActs, readHandedActs } from "./handedActs";
export { sourceLine, toEvidence } from "./lines";
export { createSections } from "./sections";
export { listBefore, writeSince } from "./writeBefore";
