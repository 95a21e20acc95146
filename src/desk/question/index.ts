export { createLookUp } from "./createLookUp";
