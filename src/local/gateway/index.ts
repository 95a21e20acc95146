export { createGateway } from "./gateway";
export { readEscalation } from "./readEscalation";
export { createGatewayServer } from "./serve";
