export { liveColumns, readLiveOrNull } from "./liveRow";
export { createQueueSource } from "./queueSource";
export { createTranscriptSource } from "./transcriptSource";
