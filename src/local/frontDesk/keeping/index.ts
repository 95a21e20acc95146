export { type Keeping, openKeeping } from "./openKeeping";
