export { type Chance, createChance } from "#local/contactCentre/customers";
export { pick } from "./chance";
export { readNaughty } from "./naughty";
export { chosenSeed, shareOf, triesOf } from "./share";
export type { Soak, SoakOrder, SoakReport } from "./soak";
