export { type GivenConversation, readGiven } from "./given";
export { loadFeelings } from "./loadFeelings";
export { loadReaders } from "./loadReaders";
export { readFile } from "./readFile";
export { type Line, type Place, type Reading, writeReading } from "./reading";
export { toText } from "./toText";
