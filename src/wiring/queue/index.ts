export { openDayDesk, openInsightsDesk, openQueueDesk } from "./openQueueDesk";
export { openInsightsPage } from "./insightsPage";
export { QueueControl } from "./queueControl";
