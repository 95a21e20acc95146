export { gatherFiles } from "./gatherFiles";
export { judgeMood } from "./judgeMood";
export { toJson } from "./toJson";
export { toText } from "./toText";
