export { TranscriptColumn, TranscriptPanel } from "./TranscriptPanel";
