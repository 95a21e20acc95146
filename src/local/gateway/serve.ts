import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { copilotStudioBase, serveCopilotStudio } from "./copilotStudio";
import { directLineBase, serveDirectLine } from "./directLine";
import { GatewayFault } from "./fault";
import type { Gateway } from "./gateway";
import { sendJson } from "./wire";

const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-expose-headers": "x-ms-conversationid",
};

async function answer(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(allowed)) response.setHeader(name, value);
  if (request.method === "OPTIONS") {
    response.writeHead(204).end();
    return;
  }
  const path = request.url ?? "/";
  if (path.startsWith(directLineBase)) return serveDirectLine(gateway, request, response);
  if (path.startsWith(copilotStudioBase)) return serveCopilotStudio(gateway, request, response);
  if (path === "/health") return sendJson(response, 200, { handedOver: gateway.handedOver.length });
  throw new GatewayFault(404, "NotFound", "There is no such address.");
}

/** A server in which any client of Direct Line or Copilot Studio talks to the agent; to be listened on 127.0.0.1 alone. */
export function createGatewayServer(gateway: Gateway): Server {
  return createServer((request, response) => {
    answer(gateway, request, response).catch((error: unknown) => {
      const fault =
        error instanceof GatewayFault ? error : new GatewayFault(500, "ServerError", "Something failed here.");
      if (response.headersSent) response.end();
      else sendJson(response, fault.status, { error: { code: fault.code, message: fault.message } });
    });
  });
}
