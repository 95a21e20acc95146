import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Why a port cannot be used, in words for the person, and what to do. */
export class PortError extends Error {}

/** Listens on 127.0.0.1 only; gives the port (0 asks for a free one). Rejects with PortError when it is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        const words = `Port ${port} is taken, perhaps by another local workspace. Stop it, or use another: npm start -- --port ${port + 1}`;
        reject(new PortError(words));
      } else if (error.code === "EACCES") {
        reject(new PortError(`Port ${port} needs special rights. Use one above 1023: npm start -- --port 4280`));
      } else reject(error);
    };
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Finds out early whether a port can be used, before half a minute of building. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await stopListening(probe);
}

/** Stops answering: idle and streaming connections are cut, so that nothing keeps the process alive. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
