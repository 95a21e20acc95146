export { openLookUp } from "./openLookUp";
