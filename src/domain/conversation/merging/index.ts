export { countUnchanged } from "./countUnchanged";
export { mergeTurns } from "./mergeTurns";
