export { findBrowser } from "./browser";
export type { FoundBrowser } from "./browser";
