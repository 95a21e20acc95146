export { measureSummary } from "./measureSummary";
