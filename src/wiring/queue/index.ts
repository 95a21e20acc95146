export { openQueueDesk } from "./openQueueDesk";
