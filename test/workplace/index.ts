export { startWorkplace } from "./start";
export type { WorkplaceProcess } from "./start";
