export { readPastDay } from "./daySource";
export { liveColumns, readLiveOrNull } from "./liveRow";
export { createNobodySource } from "./nobodySource";
export { createQueueSource } from "./queueSource";
export { createTranscriptSource } from "./transcriptSource";
