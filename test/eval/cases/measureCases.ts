import type { EvalTask } from "#eval";
import { measureEndings } from "./endings";
import { measurePastQuestions } from "./pastQuestions";

/** Similar cases: found by their words, and put together by how they ended. */
export const measureCases: EvalTask = async (data) => {
  const parts = [measurePastQuestions(data), measureEndings(data)];
  return Promise.resolve({
    keys: Object.assign({}, ...parts.map(({ keys }) => keys)) as Record<string, number>,
    tables: parts.flatMap(({ tables }) => tables),
    limits: [
      "Similar cases: below the threshold nothing is shown, though on the customer-care set the hidden first proposal is often right: short messages give little to be sure of.",
    ],
    missing: parts.flatMap(({ missing }) => missing),
  });
};
