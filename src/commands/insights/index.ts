export { gatherFiles } from "./gatherFiles";
export { createMoodJudge } from "./judgeMood";
export { toJson } from "./toJson";
export { toText } from "./toText";
