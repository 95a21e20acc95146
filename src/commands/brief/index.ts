export { type GivenConversation, readGiven } from "./given";
export { readFile } from "./readFile";
export { type Line, type Place, type Reading, writeReading } from "./reading";
export { toText } from "./toText";
