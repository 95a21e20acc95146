export { createGateway } from "./gateway";
export type { Gateway } from "./gateway";
export type { CustomerLine, Receiver } from "./line";
export { readEscalation } from "./readEscalation";
export { createGatewayServer, gatewayPaths, serveGateway } from "./serve";
export { serveStreams } from "./socket";
export type { TurnReport } from "./talk";
