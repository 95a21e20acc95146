export { gatherFiles } from "./gatherFiles";
export { toJson } from "./toJson";
export { toText } from "./toText";
