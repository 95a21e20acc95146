export { hostile, markup } from "./hostile";
export { scripts } from "./scripts";
export { writeWorld } from "./writeWorld";
