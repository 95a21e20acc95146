export { type Variable, variables, variableTypes } from "./variables";
