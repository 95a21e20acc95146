export { createContext } from "./context";
export type { Context, ContextParts, PropertyValues } from "./context";
export { createControlLoader } from "./loadControl";
export type { ControlLoader, LoadedControl } from "./loadControl";
export { readManifest, readStrings } from "./manifest";
export type { ControlManifest } from "./manifest";
export { mountControl } from "./mountControl";
export type { ControlSurroundings, MountedControl } from "./mountControl";
export type { ControlUser } from "./userSettings";
