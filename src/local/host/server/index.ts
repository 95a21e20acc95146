export { checkPort, listen, PortError, stopListening } from "./listen";
export type { PolicyName } from "./policy";
export { createWorkspaceServer } from "./server";
export type { RequestHandler } from "./server";
