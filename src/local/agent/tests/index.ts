export { type Baseline, keepBaseline, measureSpeed, readBaselines, takeBaseline, tellSince } from "./baseline";
export { timeEcho } from "./echo";
export { compareWays, tellChanges } from "./compare";
export { readTests } from "./readTests";
export { tellResults, writeJUnit } from "./report";
export { runTest, type TestPorts, type TestResult } from "./runTests";
export type { TestCase, TestWorld } from "#domain/agentTests";
