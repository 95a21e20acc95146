export { measureBrief } from "./measureBrief";
