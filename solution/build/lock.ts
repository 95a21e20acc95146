import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./config";

const lock = resolve(root, "out/.building");
const owner = join(lock, "pid");

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readOwner(): number {
  try {
    return Number(readFileSync(owner, "utf8"));
  } catch {
    return 0;
  }
}

/** Takes the lock when it is free or its owner is gone. */
function take(): boolean {
  mkdirSync(resolve(root, "out"), { recursive: true });
  try {
    mkdirSync(lock);
  } catch {
    const pid = readOwner();
    if (pid === 0 || isAlive(pid)) return false;
    rmSync(lock, { recursive: true, force: true });
    return take();
  }
  writeFileSync(owner, String(process.pid));
  return true;
}

/** Runs alone: a second build (`npm start` beside `npm test`) waits for the first and then finds its result. */
export async function buildAlone<T>(run: () => Promise<T>, waiting: () => void): Promise<T> {
  if (!take()) {
    waiting();
    while (!take()) await wait(500);
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
