import { resolve } from "node:path";
import { buildAll, root } from "#build";
import { help, openBrowser, type Options, readOptions } from "#local/workspace/command";
import { buildPage } from "#local/workspace/bundle";
import { checkPort, createWorkspaceServer, listen, PortError, stopListening } from "#local/workspace/server";
import { StoreError } from "#local/dataverse";
import { FaultFileError, noFaults, readFaultPlan } from "#local/workspace/faults";
import { openWorkplace, WorldError } from "#local/workspace/workplace";
import type { Clock } from "#desk/kit";

const say = (line: string) => console.log(line);

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

async function start(options: Options): Promise<void> {
  const faults = options.faults === null ? noFaults : readFaultPlan(options.faults);
  await checkPort(options.port);
  const outcome = await buildAll((step, number, of) => say(`building [${number}/${of}] ${step}`));
  if (outcome === "unchanged") say("built already");
  await buildPage();
  const workplace = openWorkplace({
    options,
    faults,
    clock,
    seed: 1,
    folder: resolve(root, ".local", String(options.port)),
    say,
  });
  let port = options.port;
  const server = createWorkspaceServer({
    ...workplace,
    out: resolve(root, "out"),
    policy: options.csp,
    port: () => port,
  });
  try {
    port = await listen(server, options.port);
  } catch (error) {
    workplace.close();
    throw error;
  }
  const address = `http://127.0.0.1:${port}`;
  if (options.faults !== null) say(`things go wrong on purpose: ${options.faults}`);
  workplace.announce(address);
  say(`the support agent: ${address}/v3/directline, secret ${workplace.front.secret}`);
  say(`other agents hand over at ${address}/hub/v3/directline, with the same secret`);
  say(`ready ${address}`);
  if (options.open) openBrowser(address);

  const stop = () => {
    workplace.close();
    void stopListening(server).then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

const read = readOptions(process.argv.slice(2));
if (read.kind === "options") {
  start(read.options).catch((error: unknown) => {
    // What a person can mend is said in words; anything else is a fault of the program and shows where it happened.
    const isPlain = [PortError, StoreError, WorldError, FaultFileError].some((kind) => error instanceof kind);
    console.error(isPlain && error instanceof Error ? error.message : error);
    process.exit(1);
  });
} else {
  console.log(read.kind === "help" ? help : read.reason);
  process.exitCode = read.kind === "help" ? 0 : 2;
}
