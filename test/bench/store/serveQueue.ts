import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { schema } from "#dataverse/tables";
import { openDataverse, serveWebApi } from "#local/dataverse";

/**
 * The local Dataverse with so many conversations in a store file: `serveQueue.ts FILE COUNT`. All but the newest 200 are closed, a year of
 * them up to now, a transcript beside every fiftieth. Prints `ready ADDRESS` when it is filled.
 */
const [file, count = "0"] = process.argv.slice(2);
if (file === undefined) throw new Error("Which store file?");

const user = "11111111-1111-4111-8111-111111111111";
const live = 200;
const year = 365 * 86_400_000;
const slice = 10_000;
const now = Date.now();
const total = Number(count);
const { store, api } = openDataverse({ schema, file, now: () => new Date(), userId: user, unlimited: true });
store.insert("systemuser", { systemuserid: user, lastname: "Berg" });

/** A moment of the platform: whole seconds. */
const moment = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString();

function insertLive(number: number): void {
  const at = now - (total - number) * 1_500;
  store.insert("msdyn_ocliveworkitem", {
    subject: `Conversation ${number}`,
    ...{ statecode: 0, statuscode: number % 2 === 0 ? 1 : 2, msdyn_isagentsession: true },
    ...{ msdyn_createdon: moment(at), msdyn_startedon: moment(at), msdyn_firstwaitstartedon: moment(at) },
    msdyn_customersentimentlabel: ([7, 8, 9, 10] as const)[number % 4] ?? 10,
  });
}

function insertClosed(number: number): void {
  const at = now - year + (year * number) / total;
  const wait = number % 90;
  const isLeft = number % 25 === 0;
  store.insert("msdyn_ocliveworkitem", {
    subject: `Conversation ${number}`,
    ...{ statecode: 1, statuscode: 4, msdyn_isagentsession: number % 3 !== 0 },
    ...{ msdyn_isagentaccepted: !isLeft, msdyn_isabandoned: isLeft },
    ...{ msdyn_createdon: moment(at), msdyn_startedon: moment(at), msdyn_firstwaitstartedon: moment(at) },
    ...{ msdyn_closedon: moment(at + 600_000), msdyn_activeagentassignedon: moment(at + wait * 1000) },
    ...{ msdyn_conversationfirstwaittimeinseconds: wait, msdyn_conversationhandletimeinseconds: 200 + (number % 500) },
  });
  if (number % 50 === 0)
    store.insert("conversationtranscript", { name: `c${number}`, conversationstarttime: moment(at), content: "{}" });
}

for (let from = 0; from < total; from += slice) {
  store.transaction(() => {
    for (let number = from; number < Math.min(from + slice, total); number += 1)
      if (number >= total - live) insertLive(number);
      else insertClosed(number);
  });
}
const server = createServer((request, response) => void serveWebApi(request, response, api));
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));
