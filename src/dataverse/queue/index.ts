export { createQueueSource } from "./queueSource";
