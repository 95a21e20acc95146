export { HandoffBriefPanel } from "./HandoffBriefPanel";
