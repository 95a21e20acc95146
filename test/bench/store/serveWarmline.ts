import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { schema } from "#dataverse/tables";
import { openDataverse, serveWebApi } from "#local/dataverse";
import { rowOf } from "./rows";

/** The local Dataverse with so many cases in a store file: `serveWarmline.ts FILE COUNT`. Prints `ready ADDRESS` when it is filled. */
const [file, count = "0"] = process.argv.slice(2);
if (file === undefined) throw new Error("Which store file?");

const user = "11111111-1111-4111-8111-111111111111";
const contact = "22222222-2222-4222-8222-222222222222";
const { store, api } = openDataverse({ schema, file, now: () => new Date(), userId: user, unlimited: true });
store.insert("systemuser", { systemuserid: user, lastname: "Berg" });
store.insert("contact", { contactid: contact, lastname: "Lee" });
const slice = 10_000;
for (let from = 0; from < Number(count); from += slice) {
  store.transaction(() => {
    for (let number = from; number < Math.min(from + slice, Number(count)); number += 1) {
      const { id, createdon, statecode, prioritycode, ...texts } = rowOf(number);
      store.insert("incident", {
        ...texts,
        incidentid: id,
        statecode: statecode === 0 ? 0 : 1,
        prioritycode: prioritycode === 1 ? 1 : prioritycode === 2 ? 2 : 3,
        overriddencreatedon: new Date(createdon).toISOString(),
        customerid: { table: "contact", id: contact },
      });
    }
  });
}
const server = createServer((request, response) => void serveWebApi(request, response, api));
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
