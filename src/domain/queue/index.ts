export { levelsFallen, type LiveConversation } from "./live";
export { type Need, rankNeeds } from "./rankNeeds";
export {
  defaultThresholds,
  type QueueCounts,
  readTiles,
  stateOf,
  toThresholds,
  type Tile,
  type TileName,
  type Thresholds,
} from "./tiles";
export { type Blocked, type Cause, explainNobody, type Member, type Waiting, type WhyNobody } from "./whyNobody";
