export { checkPort, listen, PortError, stopListening } from "./listen";
export { createWorkspaceServer } from "./server";
export type { RequestHandler } from "./server";
