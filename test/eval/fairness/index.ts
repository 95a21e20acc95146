export { measureFairness } from "./measureFairness";
