export { openWorkplace, WorldError } from "./openWorkplace";
export type { Workplace } from "./openWorkplace";
