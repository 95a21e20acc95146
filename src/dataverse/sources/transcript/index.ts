export type { PageVisibility } from "./poller";
export { createTranscriptPollFeed } from "./transcriptPollFeed";
