import { parseArgs } from "node:util";
import { noFaults, readFaultPlan } from "#local/workspace/faults";
import { createWorkspaceServer, listen, stopListening } from "#local/workspace/server";
import { openWorkplace } from "#local/workspace/workplace";

/**
 * The local workplace without its pages, as a process of its own: `main.ts --folder DIR [--port N] [--data DIR] [--guarded]
 * [--faults FILE]`. What checks it from outside starts it so, and may kill it at any moment. Nobody comes or writes by himself
 * (a time factor of a hundredth); unless guarded, neither privileges nor service limits stand in the way. Prints `ready ADDRESS`
 * when it answers; the store is kept in the folder.
 */
const { values } = parseArgs({
  options: {
    folder: { type: "string" },
    port: { type: "string" },
    data: { type: "string" },
    guarded: { type: "boolean" },
    faults: { type: "string" },
  },
});
if (values.folder === undefined) throw new Error("--folder says where the store is kept.");

const workplace = openWorkplace({
  options: { data: values.data ?? null, fresh: false, speed: 0.01 },
  clock: {
    now: () => Date.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  seed: 1,
  unguarded: values.guarded !== true,
  faults: values.faults === undefined ? noFaults : readFaultPlan(values.faults),
  folder: values.folder,
  say: (line) => console.error(line),
});
const bound = { port: 0 };
const server = createWorkspaceServer({ ...workplace, out: values.folder, policy: "default", port: () => bound.port });
bound.port = await listen(server, Number(values.port ?? 0));
workplace.announce(`http://127.0.0.1:${bound.port}`);
console.log(`ready http://127.0.0.1:${bound.port}`);
process.once("SIGTERM", () => {
  workplace.close();
  void stopListening(server).then(() => process.exit(0));
});
