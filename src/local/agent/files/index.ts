export { type LoadedAgent, loadAgent } from "./loadAgent";
export type { DiskShape, Harness } from "./shape";
