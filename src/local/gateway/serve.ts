import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { copilotStudioBase, serveCopilotStudio } from "./copilotStudio";
import { directLineBase, serveDirectLine } from "./directLine";
import { GatewayFault } from "./fault";
import type { Gateway } from "./gateway";
import { serveStreams } from "./socket";
import { sendJson } from "./wire";

const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-expose-headers": "x-ms-conversationid",
};

/** Where the clients of other agents come. */
export const hubBase = `/hub${directLineBase}`;

/** What the addresses of the gateway begin with. */
export const gatewayPaths = [directLineBase, copilotStudioBase] as const;

async function answer(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  if (path.startsWith(directLineBase)) return serveDirectLine(gateway, request, response);
  if (path.startsWith(copilotStudioBase)) return serveCopilotStudio(gateway, request, response);
  throw new GatewayFault(404, "NotFound", "There is no such address.");
}

function refuse(response: ServerResponse, error: unknown): void {
  const fault = error instanceof GatewayFault ? error : new GatewayFault(500, "ServerError", "Something failed here.");
  if (fault !== error) console.error(error);
  if (response.headersSent) response.end();
  else sendJson(response, fault.status, { error: { code: fault.code, message: fault.message } });
}

/** Answers one request of a chat client; what is refused is told in Direct Line's form. */
export async function serveGateway(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await answer(gateway, request, response);
  } catch (error) {
    refuse(response, error);
  }
}

/** Answers one request of another agent's client, as `serveGateway` does. */
export async function serveHub(hub: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await serveDirectLine(hub, request, response, hubBase);
  } catch (error) {
    refuse(response, error);
  }
}

/**
 * A server of its own in which any client of Direct Line or Copilot Studio talks to the agent, from pages of anywhere; to be listened on
 * 127.0.0.1 alone.
 */
export function createGatewayServer(gateway: Gateway): Server {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(allowed)) response.setHeader(name, value);
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else if (request.url === "/health") sendJson(response, 200, { handedOver: gateway.handedOver.length });
    else void serveGateway(gateway, request, response);
  });
  serveStreams(
    server,
    () => gateway,
    () => false,
  );
  return server;
}
