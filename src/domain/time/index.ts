export { readDue } from "./due";
export type { TimePatterns, UserTime } from "./userTime";
export { dayOf, fromWall, toWall } from "./zone";
export type { Zone } from "./zone";
export type { Cancel } from "./cancel";
