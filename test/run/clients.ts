import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "#build";
import { startWorkplace } from "#workplace";
import { runProgram } from "./stage";

const folder = resolve(root, "test/clients");

/** Whether what is installed is what the lockfile names: npm keeps a copy of what it installed beside the packages. */
function isInstalled(): boolean {
  const installed = resolve(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const packages = (file: string): string => {
    const { "": _own, ...others } = (JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, unknown> })
      .packages;
    return JSON.stringify(others);
  };
  return packages(installed) === packages(resolve(folder, "package-lock.json"));
}

/** Runs a step and ends the command with one failure when it did not succeed. */
async function expectDone(what: string, command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProgram(command, args, false);
  if (code === 0) return;
  console.log(`${what} failed.\n${output}\n0 passed, 1 failed`);
  process.exit(1);
}

/** `npm run test:clients`: the outside clients, installed where they are missing, against a local workplace on a free port. */
if (!isInstalled()) {
  console.log("installing the outside clients (test/clients)");
  await expectDone("Installing test/clients", "npm", ["ci", "--prefix", folder, "--no-fund", "--no-audit"]);
}
await expectDone("Type-checking test/clients", "tsc", ["-p", "test/clients"]);
const store = mkdtempSync(join(tmpdir(), "warmline-clients-"));
const workplace = await startWorkplace(join(store, "open"));
const guarded = await startWorkplace(join(store, "guarded"), ["--guarded", "--faults", "test/clients/faults.json"]);
const checks = ["--import", "tsx", "test/clients/main.ts", workplace.address, guarded.address];
const { code } = await runProgram(process.execPath, checks, true);
await Promise.all([workplace.stop(), guarded.stop()]);
rmSync(store, { recursive: true, force: true });
process.exitCode = code;
