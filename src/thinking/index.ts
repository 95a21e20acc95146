export { type Inputs, noInputs } from "./inputs";
export { askQuestion } from "./question";
export { createThinking, type Thoughts } from "./thinking";
