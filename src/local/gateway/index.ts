export { createGateway, createHub } from "./gateway";
export type { Gateway } from "./gateway";
export { type Entry, type Keeper, refOf } from "./keeper";
export type { CustomerLine, Receiver } from "./line";
export { readEscalation } from "./readEscalation";
export { createGatewayServer, gatewayPaths, hubBase, serveGateway, serveHub } from "./serve";
export { serveStreams } from "./socket";
export type { TurnReport } from "./talk";
