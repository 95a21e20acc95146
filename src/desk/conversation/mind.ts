import type { ResolvedCase } from "#domain/cases";
import type { KnowledgeArticle } from "#domain/knowledge";
import { type Answered, fitCurve } from "#domain/suggestions";
import type { Question } from "./question";
import { createThinking, type Inputs, noInputs, type Thoughts } from "#thinking";

/** What is known of the conversation, in one place, and what follows from it. */
export interface Mind {
  readonly inputs: Inputs;
  readonly thoughts: Thoughts;
  /** The question that articles were found for last; null before that. */
  readonly answered: Question | null;
  learn(change: Partial<Inputs>): void;
  learnArticles(articles: readonly KnowledgeArticle[], question: Question): void;
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
  let answered: Question | null = null;
  return {
    get answered() {
      return answered;
    },
    get inputs() {
      return inputs;
    },
    get thoughts() {
      return thinking.derive(inputs);
    },
    learn(change) {
      inputs = { ...inputs, ...change };
    },
    learnArticles(articles, question) {
      inputs = { ...inputs, articles };
      answered = question;
    },
    readCases: (cases) => thinking.readCases(cases),
    answerCase: (asked) => thinking.answerCase(inputs, asked),
    calibrate(answered) {
      inputs = { ...inputs, curve: fitCurve(answered) };
    },
  };
}
