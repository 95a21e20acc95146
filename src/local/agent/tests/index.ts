export { compareWays, tellChanges } from "./compare";
export { readTests } from "./readTests";
export { tellResults, writeJUnit } from "./report";
export { runTest, type TestPorts, type TestResult } from "./runTests";
export type { TestCase, TestWorld } from "#domain/agentTests";
