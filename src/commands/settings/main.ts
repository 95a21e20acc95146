import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readFile } from "#commands/brief";
import { describeSettings, jsonVariable, readSettings, type SettingsRead } from "#dataverse/settings";
import { previewSettings } from "./preview";

const usage = `npm run settings                                   every setting there is
npm run settings -- check --settings FILE           what is not understood, with its place
npm run settings -- preview CONVERSATIONS --settings FILE
                                                    conversations before and after
FILE holds the value of the environment variable ${jsonVariable}.`;

function readText(path: string | undefined, what: string): string {
  if (!path) throw new Error(`Which ${what}?`);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  return readFileSync(path, "utf8");
}

function readChecked(path: string | undefined): SettingsRead {
  const read = readSettings({ [jsonVariable]: readText(path, "settings: --settings FILE") });
  const described = new Map(describeSettings().map((one) => [`${jsonVariable}.${one.name}`, one.may]));
  for (const place of read.problems) {
    const may = described.get(place);
    const why = may ? `it may be ${may}` : place === jsonVariable ? "it is no JSON object" : "there is no such setting";
    console.error(`${place}: ${why}; the default holds.`);
  }
  if (read.problems.length > 0) process.exitCode = 1;
  return read;
}

function preview(path: string | undefined, settings: string | undefined): void {
  const text = readText(path, "conversations");
  const { given, faults } = readFile(text, basename(path ?? ""));
  const read = readChecked(settings);
  for (const one of given) console.log(previewSettings(one, read.settings));
  for (const fault of faults) console.error(`not read: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}

function main(): void {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { settings: { type: "string" } } });
  const [what = "list", path] = positionals;
  if (what === "preview") preview(path, values.settings);
  else if (what === "check") readChecked(values.settings);
  else if (what === "list")
    for (const { name, may, initial, says } of describeSettings()) console.log(`${name} (${may}; ${initial}): ${says}`);
  else throw new Error(`There is no ${what}.`);
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
