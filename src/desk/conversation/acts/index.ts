export { createGestures } from "./gestures";
export { createWrapUp } from "./wrapUp";
