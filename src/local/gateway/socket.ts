import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Gateway } from "./gateway";
import type { Talk } from "./talk";

/** Clients send nothing but empty frames here. Bytes. */
const largestFrame = 1024;
/** An empty frame so often tells both sides that the other is there. Milliseconds. */
const usualBeat = 15_000;

const streamPath = /^(?:\/hub)?\/v3\/directline\/conversations\/([\w-]{1,100})\/stream$/;

/** The conversation a stream's address opens, and from where; null where it opens none. */
function findStream(gateway: Gateway, url: string): { readonly talk: Talk; readonly watermark: string } | null {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [, id] = streamPath.exec(pathname) ?? [];
  const pass = gateway.tokens.readStream(searchParams.get("t") ?? "");
  if (id === undefined || pass?.conversation !== id) return null;
  const talk = gateway.seek(id);
  return talk && { talk, watermark: pass.watermark };
}

function stream(socket: WebSocket, { talk, watermark }: { talk: Talk; watermark: string }, beat: number): void {
  const stop = talk.stream(watermark, (frame) => socket.send(JSON.stringify(frame)));
  const beats = setInterval(() => socket.send(""), beat);
  // One that says what it must not is closed by the library, which tells it here.
  socket.on("error", () => undefined);
  socket.on("close", () => {
    clearInterval(beats);
    stop();
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.on("error", () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Serves the streams of Direct Line on a server: opened within a minute of the address being given, everything from there on in frames
 * with their watermark, typing without one. `gateway` gives the one whose address it is, `trespasses` says whose request must not be answered at all.
 */
export function serveStreams(
  server: Server,
  gateway: (path: string) => Gateway,
  trespasses: (request: IncomingMessage) => boolean,
  beat = usualBeat,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame });
  server.on("upgrade", (request, socket, head) => {
    const found = trespasses(request) ? null : findStream(gateway(request.url ?? "/"), request.url ?? "/");
    if (!found) return refuse(socket, "403 Forbidden");
    sockets.handleUpgrade(request, socket, head, (opened) => stream(opened, found, beat));
  });
  // What was upgraded is no connection of the server any more: it would wait for them for ever.
  const closeOthers = server.closeAllConnections.bind(server);
  server.closeAllConnections = () => {
    closeOthers();
    for (const one of sockets.clients) one.terminate();
  };
}
