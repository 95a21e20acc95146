import { writeSync } from "node:fs";
import { createStore } from "#local/dataverse/store";

/** Writes notes and says the id of each once the store acknowledged it, until somebody kills the process. */
const [, , file] = process.argv;
const store = createStore({ file, now: () => new Date("2026-11-20T12:00:00Z") });
for (let note = 0; note < 100_000; note += 1) {
  const id = store.insert("annotation", { subject: `note ${note}`, notetext: "x".repeat(500) });
  writeSync(1, `${id}\n`);
}
