import { expectedText } from "./plainTests";
import type { TestCase } from "./testCase";

/** Messages of a conversation that Copilot Studio tests are at most 12, half of them the agent's. */
export const mostTurns = 6;

export const toTopicStep = (schemaName: string, topic: string) => ({
  kind: "ExpectedTopicTriggeredStep",
  schemaName: `${schemaName}.topic.${topic}`,
});

/** A conversation as Copilot Studio's own component of a test (`MultiTurnEvaluationCase`). */
export function toEvaluationCase({ turns, end }: TestCase, schemaName: string) {
  const topics = turns.flatMap(({ expect }) => expect.topic ?? []);
  const handed = end.outcome === "handedOver" ? ["Escalate"] : [];
  return {
    kind: "MultiTurnEvaluationCase",
    source: "Imported",
    activities: turns.map(({ say, expect }) => ({
      activity: say,
      ...(expectedText(expect) === "" ? {} : { expectedOutput: expectedText(expect) }),
    })),
    ...([...topics, ...handed].length === 0
      ? {}
      : {
          expectedExecutionSteps: [...new Set([...topics, ...handed])].map((topic) => toTopicStep(schemaName, topic)),
        }),
  };
}
