import type { EvalTask } from "#eval";
import { measureEndings } from "./endings";
import { measurePastQuestions } from "./pastQuestions";

/** Similar cases: found by their words, and put together by how they ended. */
export const measureCases: EvalTask = async (data) => {
  const parts = [measurePastQuestions(data), measureEndings(data)];
  return Promise.resolve({
    keys: Object.assign({}, ...parts.map(({ keys }) => keys)) as Record<string, number>,
    tables: parts.flatMap(({ tables }) => tables),
    missing: parts.flatMap(({ missing }) => missing),
  });
};
