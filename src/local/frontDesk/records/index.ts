export { createIndicators, type Health } from "./indicators";
export { openRecorder, type Recorder } from "./recorder";
export { transcriptRows } from "./rows";
