import { stringify } from "yaml";
import {
  expectedText,
  type Left,
  listLeft,
  mostTurns,
  needsWorld,
  type TestCase,
  toEvaluationCase,
  toTopicStep,
} from "#domain/agentTests";

/** Copilot Studio's limits: cases of a set, conversations of a set. */
const mostCases = 100;
const mostTalks = 20;

export type Written = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly left: readonly Left[];
};

const parts = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

function toRow({ turns: [turn] }: TestCase, schemaName: string): object {
  const { say = "", expect = {} } = turn ?? {};
  return {
    source: "Imported",
    input: say,
    ...(expectedText(expect) === "" ? {} : { expectedOutput: expectedText(expect) }),
    ...(expect.keywords ? { expectedKeywords: expect.keywords } : {}),
    ...(expect.topic === undefined ? {} : { expectedExecutionSteps: [toTopicStep(schemaName, expect.topic)] }),
  };
}

/** Texts are quoted, so that "yes" stays a word in every reader. */
const write = (value: unknown): string =>
  stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" });

const set = (graders: readonly string[]): string =>
  write({ kind: "EvaluationSet", graders: graders.map((kind) => ({ kind })), inputType: "String" });

/**
 * Copilot Studio's own components of tests, as YAML: a set and its cases for single questions, a set and a file for each
 * conversation. What a set cannot hold, or a case cannot say, is listed.
 */
export function writeEvaluationSets(tests: readonly TestCase[], schemaName: string): Written {
  const usable = tests.filter((test) => !needsWorld(test));
  const single = usable.filter(({ turns }) => turns.length === 1);
  const several = usable.filter(({ turns }) => turns.length > 1 && turns.length <= mostTurns);
  const questions = parts(single, mostCases).flatMap((rows, at) => [
    { name: `questions${String(at + 1)}.set.yml`, text: set(["GeneralQualityGrader", "ContainsAllGrader"]) },
    {
      name: `questions${String(at + 1)}.data.yml`,
      text: write({ kind: "EvaluationData", rows: rows.map((test) => toRow(test, schemaName)) }),
    },
  ]);
  const talks = parts(several, mostTalks).flatMap((list, at) => [
    { name: `conversations${String(at + 1)}.set.yml`, text: set(["GeneralQualityGrader", "TaskSuccessGrader"]) },
    ...list.map((test) => ({
      name: `conversations${String(at + 1)}.${test.id}.yml`,
      text: write(toEvaluationCase(test, schemaName)),
    })),
  ]);
  return {
    files: [...questions, ...talks],
    left: [
      ...tests
        .filter(needsWorld)
        .map(({ id }) => ({ id, words: "is left out: it needs a service that fails or a closed queue" })),
      ...usable
        .filter(({ turns }) => turns.length > mostTurns)
        .map(({ id }) => ({ id, words: "is left out: more than 12 messages" })),
      ...[...single, ...several].flatMap(listLeft),
    ],
  };
}
