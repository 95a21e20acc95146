import { writeEvalDocument } from "./evalDocument";
import { toEvaluationCase } from "./evaluationCase";
import type { TestCase } from "./testCase";
import { writeYaml } from "./yaml";

/** The forms a conversation can be tested in: Copilot Studio's component, this project's own file, m365-copilot-eval's document. */
export const testForms = ["copilotStudio", "warmline", "copilotEval"] as const;
export type TestForm = (typeof testForms)[number];

export type TestFile = { readonly name: string; readonly text: string };

/** The agent's name in a component: an administrator puts in the schema name of theirs. */
const anyAgent = "agent";

/** Tests as this project's own file: messages, the topic that begins, and what comes of it. */
export function writeTests(tests: readonly TestCase[]): string {
  const cases = tests.map(({ id, turns, end: { outcome, reason, context } }) => {
    const steps = turns.map(({ say, expect: { topic } }) => ({ say, topic }));
    return { id, turns: steps, end: { outcome, reason, context } };
  });
  return writeYaml({ cases });
}

/** A test as a file of one form. CSV is none of them: its imports take single questions alone. */
export function writeTest(test: TestCase, form: TestForm, agentName: string): TestFile {
  switch (form) {
    case "copilotStudio":
      return { name: `${test.id}.mcs.yml`, text: writeYaml(toEvaluationCase(test, agentName || anyAgent)) };
    case "warmline":
      return { name: `${test.id}.yaml`, text: writeTests([test]) };
    case "copilotEval":
      return { name: `${test.id}.json`, text: writeEvalDocument([test], agentName || anyAgent).text };
  }
}
