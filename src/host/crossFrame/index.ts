export { createFrameChannel } from "./frameChannel";
export type { FrameMessage } from "./frameMessage";
