export { type Chance, createChance, pick } from "./chance";
export { readNaughty } from "./naughty";
export { chosenSeed, shareOf } from "./share";
export type { Soak, SoakOrder, SoakReport } from "./soak";
