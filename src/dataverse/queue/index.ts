export { createQueueSource } from "./queueSource";
export { createTranscriptSource } from "./transcriptSource";
