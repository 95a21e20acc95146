import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "#build";
import type { ServerProcess } from "#workplace";
import { rowOf } from "./rows";

const program = resolve(root, "test/clients/node_modules/json-server/lib/cli/bin.js");
const patience = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function untilAnswers(address: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`${address}/incidents?_limit=1`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("json-server did not start.");
}

/** Starts json-server on a file of so many cases in `folder`. Throws where test/clients is not installed. */
export async function startJsonServer(folder: string, count: number): Promise<ServerProcess> {
  if (!existsSync(program)) throw new Error("json-server is not installed: run npm run test:clients once.");
  const file = join(folder, "db.json");
  writeFileSync(file, JSON.stringify({ incidents: Array.from({ length: count }, (_, number) => rowOf(number)) }));
  const port = await freePort();
  const args = [program, file, "--host", "127.0.0.1", "--port", String(port), "--quiet"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  await untilAnswers(address, child).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return { address, stop: kill, kill };
}
