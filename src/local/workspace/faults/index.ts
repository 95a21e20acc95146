export { createInterference } from "./createInterference";
export { delayNotes } from "./delayNotes";
export { type FaultPlan, noFaults } from "./faultPlan";
export { FaultFileError } from "./fields";
export { parseFaultPlan, readFaultPlan } from "./readFaultPlan";
