export { openInsightsDesk, openQueueDesk } from "./openQueueDesk";
export { QueueControl } from "./queueControl";
