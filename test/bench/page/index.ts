export type { Ask } from "./bare";
export type { Probe } from "./probe";
export type { Painted } from "./watch";
