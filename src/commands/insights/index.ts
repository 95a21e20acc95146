export { gatherFiles } from "./gatherFiles";
export { createMoodJudge } from "./judgeMood";
export { toCsv } from "./toCsv";
export { toJson } from "./toJson";
export { toText } from "./toText";
