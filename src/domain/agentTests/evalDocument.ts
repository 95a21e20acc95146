import type { TestCase, TestTurn } from "./testCase";
import { expectedText, type Left, listLeft, needsWorld } from "./plainTests";

const mostTurns = 20;

const toTurn = ({ say, expect }: TestTurn): object => ({
  prompt: say,
  ...(expectedText(expect) === "" ? {} : { expected_response: expectedText(expect) }),
  ...(expect.keywords ? { evaluators: { PartialMatch: {} }, evaluators_mode: "extend" } : {}),
});

/** The tests as a document of m365-copilot-eval (schema v1): single prompts and threads of at most 20 turns. */
export function writeEvalDocument(
  tests: readonly TestCase[],
  agentName: string,
): { readonly text: string; readonly left: readonly Left[] } {
  const usable = tests.filter((test) => !needsWorld(test) && test.turns.length <= mostTurns);
  const items = usable.map((test) =>
    test.turns.length === 1
      ? { ...test.turns.map(toTurn)[0], tags: [test.file], extensions: { id: test.id } }
      : { name: test.id, turns: test.turns.map(toTurn), tags: [test.file] },
  );
  const document = { schemaVersion: "1.4.0", metadata: { name: `${agentName}: tests`, agentName }, items };
  return {
    text: `${JSON.stringify(document, null, 2)}\n`,
    left: [
      ...tests
        .filter((test) => !usable.includes(test))
        .map(({ id }) => ({ id, words: "is left out: it needs a world of its own, or has more than 20 turns" })),
      ...usable.flatMap(listLeft),
    ],
  };
}
