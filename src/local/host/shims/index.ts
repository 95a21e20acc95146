export { installShims } from "./install";
export { readSwitches, switchNames, writeSwitches } from "./switches";
export type { SwitchName } from "./switches";
