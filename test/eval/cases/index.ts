export { measureCases } from "./measureCases";
