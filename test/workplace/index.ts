export { startServer, startWorkplace } from "./start";
export type { ServerProcess } from "./start";
export { type Centre, startWorkspace, type Workspace } from "./workspace";
