export { createFindPattern, findInText } from "./findText";
export { nameSpeaker } from "./speakers";
export { TranscriptColumn, TranscriptPanel } from "./TranscriptPanel";
