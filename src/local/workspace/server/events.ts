import type { IncomingMessage, ServerResponse } from "node:http";
import type { ContactCentre } from "#local/contactCentre";
import type { CentreEvent } from "#local/workspace/protocol";

/** Silence longer than this makes a browser's proxy give up. Milliseconds. */
const keepAlive = 15_000;

/** Server-sent events: first everything as it is, then every change, until the page goes away. */
export function streamEvents(centre: ContactCentre, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store" });
  const send = (event: CentreEvent) => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ kind: "snapshot", snapshot: centre.snapshot() });
  const unsubscribe = centre.subscribe(send);
  const beat = setInterval(() => response.write(": still here\n\n"), keepAlive);
  request.on("close", () => {
    clearInterval(beat);
    unsubscribe();
  });
}
