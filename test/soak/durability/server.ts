import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { schema } from "#dataverse/tables";
import { openDataverse, serveWebApi } from "#local/dataverse";

/** The local Dataverse alone, on a store file, as a process that can be killed: `server.ts FILE`. Prints `ready ADDRESS`. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Which store file?");

const { store, api } = openDataverse({
  schema,
  file,
  now: () => new Date(),
  userId: "11111111-1111-4111-8111-111111111111",
  unlimited: true,
});
const server = createServer((request, response) => void serveWebApi(request, response, api));
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => {
  store.close();
  process.exit(0);
});
