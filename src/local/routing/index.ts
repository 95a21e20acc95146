export { closeLeftOver } from "./closeLeftOver";
export { createRouting } from "./routing";
export type { Routing } from "./routing";
