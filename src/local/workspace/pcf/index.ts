export { createContext } from "./context";
export { createControlLoader } from "./loadControl";
export type { ControlLoader, LoadedControl } from "./loadControl";
export { readManifest } from "./manifest";
export { mountControl } from "./mountControl";
export type { ControlSurroundings, MountedControl } from "./mountControl";
export { describeDates } from "./userSettings";
