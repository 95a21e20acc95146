export { readPastDay } from "./daySource";
export { readJudged } from "./judgedSource";
export { liveColumns, readLiveOrNull } from "./liveRow";
export { createNobodySource } from "./nobodySource";
export { createQueueSource } from "./queueSource";
export { createTranscriptSource } from "./transcriptSource";
