import type { ResolvedCase } from "#domain/cases";
import { type Answered, fitCurve } from "#domain/suggestions";
import { createThinking, type Inputs, noInputs, type Thoughts } from "#thinking";

/** What is known of the conversation, in one place, and what follows from it. */
export interface Mind {
  readonly inputs: Inputs;
  readonly thoughts: Thoughts;
  learn(change: Partial<Inputs>): void;
  /** As `Thinking.readCases`. */
  readCases(cases: readonly ResolvedCase[]): void;
  /** As `Thinking.answerCase`, of what is known now. */
  answerCase(asked: ResolvedCase): readonly Answered[];
  /** Articles are shown by the curve of these answers from now on. */
  calibrate(answered: readonly Answered[]): void;
}

export function createMind(): Mind {
  const thinking = createThinking();
  let inputs = noInputs;
  return {
    get inputs() {
      return inputs;
    },
    get thoughts() {
      return thinking.derive(inputs);
    },
    learn(change) {
      inputs = { ...inputs, ...change };
    },
    readCases: (cases) => thinking.readCases(cases),
    answerCase: (asked) => thinking.answerCase(inputs, asked),
    calibrate(answered) {
      inputs = { ...inputs, curve: fitCurve(answered) };
    },
  };
}
