export { packSolutions } from "./packSolutions";
export type { Packed } from "./packSolutions";
export { readAgent } from "./readAgent";
export { packRole, readWorkspace } from "./readWorkspace";
export { findRefusals, findTwins } from "./refuse";
export { componentId, contentPath } from "./names";
export { PackError } from "./solution";
export type { Part, Solution } from "./solution";
export { writeParts, writeZip } from "./writeZip";
