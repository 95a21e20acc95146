import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildAll, root } from "#build";
import { packSolutions } from "#pack";
import { findShell } from "#support";
import { startWorkplace } from "#workplace";
import { auditShipped } from "./audit";
import { runProgram } from "./stage";

const folder = resolve(root, "test/clients");

/**
 * Whether what is installed is what the lockfile names: npm keeps a copy of what it installed beside the packages. What is optional may
 * be for another system.
 */
function isInstalled(): boolean {
  const installed = resolve(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const packages = (file: string): string => {
    const { "": _own, ...others } = (
      JSON.parse(readFileSync(file, "utf8")) as {
        packages: Record<string, { readonly optional?: boolean }>;
      }
    ).packages;
    const needed = Object.entries(others).filter(([, { optional }]) => optional !== true);
    return JSON.stringify(Object.fromEntries(needed));
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

/** `npm run test:clients`: the outside clients, installed where they are missing, against a local workplace on a free port, and what was built in them. */
if (!isInstalled()) {
  console.log("installing the outside clients (test/clients)");
  await expectDone("Installing test/clients", "npm", ["ci", "--prefix", folder, "--no-fund", "--no-audit"]);
}
await expectDone("Type-checking test/clients", "tsc", ["-p", "test/clients"]);
await buildAll((step, number, of) => console.log(`  [${number}/${of}] ${step}`));
packSolutions({ standalone: true });
const audit = await auditShipped();
console.log(`npm audit: ${audit.words}`);
const browser = await findShell();
console.log(`browser: ${browser.words}`);
const store = mkdtempSync(join(tmpdir(), "warmline-clients-"));
const workplace = await startWorkplace(join(store, "open"));
const guarded = await startWorkplace(join(store, "guarded"), ["--guarded", "--faults", "test/clients/faults.json"]);
const checks = [
  "--import",
  "tsx",
  "test/clients/main.ts",
  workplace.address,
  guarded.address,
  browser.path,
  ...browser.args,
];
const { code } = await runProgram(process.execPath, checks, true);
await Promise.all([workplace.stop(), guarded.stop()]);
rmSync(store, { recursive: true, force: true });
process.exitCode = audit.kind === "found" ? 1 : code;
