export { installShims } from "./install";
export { webResourceUrl } from "./webResources";
export { readSwitches, switchNames, writeSwitches } from "./switches";
export type { SwitchName } from "./switches";
