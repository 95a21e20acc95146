import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "#build";
import { startServer } from "#workplace";
import { createLedger } from "./ledger";
import { createChance, keepWriting } from "./write";

const writers = 4;
/** A server lives for at most so many acknowledged writes. */
const longestLife = 120;

/** What was found: acknowledged writes, rounds, and one line for each that was lost or half there. */
export type CrashReport = {
  readonly acknowledged: number;
  readonly rounds: number;
  readonly problems: readonly string[];
};

/** The server as one file: it is started again and again, and compiling it each time would take longer than its life. */
async function bundleServer(): Promise<string> {
  const outfile = join(root, `.local/durability/server-${process.pid}.mjs`);
  const entryPoints = [join(root, "test/soak/durability/server.ts")];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

async function readNames(address: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let next: string | undefined = `${address}/api/data/v9.2/accounts?$select=name`;
  while (next !== undefined) {
    const page = (await (await fetch(next)).json()) as {
      value: readonly { accountid: string; name: string }[];
      "@odata.nextLink"?: string;
    };
    page.value.forEach(({ accountid, name }) => names.set(accountid, name));
    next = page["@odata.nextLink"];
  }
  return names;
}

/**
 * Lets four writers write to a server on a store file, kills it with SIGKILL in the middle of it, starts it again on the same file
 * and holds every row against what was acknowledged; `rounds` times, the store grows along. The moment is chosen by `seed`.
 */
export async function crashAndCompare(rounds: number, seed: number, say: (line: string) => void): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-crash-"));
  const [ledger, chance] = [createLedger(), createChance(seed)];
  const people = Array.from({ length: writers }, (_, writer) => ({ writer, chance, existing: new Set<number>() }));
  const problems: string[] = [];
  const program = await bundleServer();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const server = await startServer(program, [join(folder, "store.db")]);
      problems.push(...ledger.compare(await readNames(server.address)).map((problem) => `round ${round}: ${problem}`));
      let left = 1 + Math.floor(chance() * longestLife);
      const onAnswer = (): void => {
        left -= 1;
        if (left === 0) void server.kill();
      };
      await Promise.all(people.map((person) => keepWriting(server.address, person, ledger, onAnswer)));
      await server.kill();
      if (round % 10 === 0) say(`${round} rounds, ${ledger.acknowledged.toLocaleString("en")} acknowledged writes`);
    }
    const last = await startServer(program, [join(folder, "store.db")]);
    problems.push(...ledger.compare(await readNames(last.address)));
    await last.stop();
    return { acknowledged: ledger.acknowledged, rounds, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(program, { force: true });
  }
}
