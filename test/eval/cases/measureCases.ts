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
      "Similar cases: an ending is shown from a probability of .08 on, since a right one saves much more than reading costs; so of a conversation that nothing of the history closes, one is often shown. The probability was fitted on the dev part of the customer-care set: its figures there are of the data it was fitted on, in another sampling.",
    ],
    missing: parts.flatMap(({ missing }) => missing),
  });
};
