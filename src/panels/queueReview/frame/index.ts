export { QueueContext, type QueueFrame, useQueueFrame } from "./queueFrame";
export { pageStyle, useNeedStyles, usePageStyles } from "./styles";
