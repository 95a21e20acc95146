import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { rowOf } from "./rows";

/** The floor: node:http that answers prepared text, `servePlain.ts COUNT`. Prints `ready ADDRESS`. */
const count = Number(process.argv[2] ?? "0");
const texts = new Map(Array.from({ length: count }, (_, number) => [rowOf(number).id, JSON.stringify(rowOf(number))]));
const list = JSON.stringify(Array.from({ length: 20 }, (_, number) => rowOf(number)));
const server = createServer((request, response) => {
  const key = request.url?.slice("/incidents/".length) ?? "";
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(texts.get(key) ?? list);
});
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
