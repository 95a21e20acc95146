import { parseArgs } from "node:util";
import type { Soak } from "./soak";
import { soaks } from "./soaks";

/** `npm run soak -- NAME [--seed N] [--count N]`: runs one soak at its full measure, prints its figures, fails when it found something. */
const usage = [
  "npm run soak -- NAME [--seed N] [--count N]",
  ...Object.entries(soaks).map(
    ([name, { words, count }]) => `  ${name.padEnd(11)} ${words} (${count.toLocaleString("en")})`,
  ),
].join("\n");

const isWhole = (text: string | undefined): boolean => text === undefined || /^\d{1,9}$/.test(text);

function refuse(): never {
  console.error(usage);
  process.exit(2);
}

async function run(name: string, soak: Soak, seed: number, count: number): Promise<void> {
  console.log(`${name}: ${soak.words}; seed ${seed}, ${count.toLocaleString("en")}`);
  const started = performance.now();
  const { figures, failures } = await soak.run({ seed, count, say: (line) => console.log(`  ${line}`) });
  figures.forEach((figure) => console.log(`  ${figure}`));
  failures.forEach((failure) => console.log(`  FAILED ${failure}`));
  console.log(`${name}: ${failures.length} failures in ${Math.round((performance.now() - started) / 1000)} s`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { seed: { type: "string" }, count: { type: "string" } },
});
const [name = ""] = positionals;
const soak = Object.hasOwn(soaks, name) ? soaks[name] : undefined;
const [seed, count] = [values.seed?.toString(), values.count?.toString()];
if (soak === undefined || !isWhole(seed) || !isWhole(count)) refuse();
else await run(name, soak, Number(seed ?? Date.now() % 1_000_000), Number(count ?? soak.count));
