export { writeEvalDocument } from "./evalDocument";
export { mostTurns, toEvaluationCase, toTopicStep } from "./evaluationCase";
export { type TestForm, testForms, writeTest, writeTests } from "./forms";
export { testFromTalk } from "./fromTalk";
export { expectedText, type Left, listLeft, needsWorld } from "./plainTests";
export type { Expected, ExpectedEnd, TestCase, TestTurn, TestWorld } from "./testCase";
