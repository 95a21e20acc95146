export { type Inputs, noInputs } from "./inputs";
export { createThinking, type Thoughts } from "./thinking";
