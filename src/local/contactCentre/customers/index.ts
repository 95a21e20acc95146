export { startArrivals } from "./arrivals";
export { buildHandoff } from "./buildHandoff";
export { createChance } from "./chance";
export type { Chance } from "./chance";
export { hasPeople, placeTurns } from "./parts";
export { playCustomer } from "./playCustomer";
export type { CustomerPlay } from "./playCustomer";
