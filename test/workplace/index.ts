export { startServer, startWorkplace } from "./start";
export type { ServerProcess } from "./start";
