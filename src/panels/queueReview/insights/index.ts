export { Insights } from "./Insights";
