import type { AddressInfo } from "node:net";
import { createEchoServer } from "#support/crowd";

/** The floor, as a process of its own: `serveEcho.ts SECRET`. Prints `ready ADDRESS`. */
const server = createEchoServer(process.argv[2] ?? "");
server.listen(0, "127.0.0.1", () => {
  console.log(`ready http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
});
process.once("SIGTERM", () => process.exit(0));
