export { type Inputs, noInputs } from "./inputs";
export { askQuestion } from "./question";
export { type Moment, replayMoment } from "./replay";
export { createThinking, type Thoughts } from "./thinking";
