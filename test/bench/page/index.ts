export type { Ask } from "./bare";
export type { FrameBench } from "./frame";
export type { FormBench } from "./main";
export type { Probe } from "./probe";
export type { Painted } from "./watch";
