export { openInsightsDesk, openQueueDesk } from "./openQueueDesk";
