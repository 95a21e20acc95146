import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";
import { pictures } from "./list";

/** `npm run pictures`: takes every picture of docs/pictures anew and writes the page that lists them. */
const folder = resolve(root, "docs/pictures");
const largest = 400_000;
const largestTogether = 6_000_000;

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".png"))) rmSync(resolve(folder, file));
const { status } = spawnSync(
  resolve(root, "node_modules/.bin/playwright"),
  ["test", "--config", "test/journey/pictures.config.ts", ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);

const sizes = [...pictures.keys()].map((name) => {
  const size = statSync(resolve(folder, `${name}.png`), { throwIfNoEntry: false })?.size ?? 0;
  return { name, size };
});
const problems = [
  ...sizes.filter(({ size }) => size === 0).map(({ name }) => `${name}.png was not taken`),
  ...sizes.filter(({ size }) => size > largest).map(({ name, size }) => `${name}.png has ${size} bytes`),
];
const together = sizes.reduce((sum, { size }) => sum + size, 0);
if (together > largestTogether) problems.push(`all together have ${together} bytes`);

const rows = [...pictures].map(([name, words]) => `| [${name}.png](${name}.png) | ${words} |`);
writeFileSync(
  resolve(folder, "README.md"),
  `# Pictures\nTaken by \`npm run pictures\` on the built bundles, with a clock that stands still.\n\n| picture | what |\n|---|---|\n${rows.join("\n")}\n`,
);
console.log(`${sizes.length - problems.length} pictures, ${Math.round(together / 1000)} kB`);
for (const problem of problems) console.error(`problem: ${problem}`);
process.exit(problems.length === 0 ? (status ?? 1) : 1);
