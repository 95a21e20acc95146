import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "#build";
import { checkSchema, SchemaError } from "./checkSchema";
import { createLint } from "./createLint";
import { type Finding, problem } from "./finding";
import { findUnseen } from "./likeness";
import { readOptions } from "./options";
import { largestFile } from "./readZip";
import { verifyZip } from "./verify";

const usage = `npm run verify:solution [-- FILE… [--xsd DIR] [--json] [--like FILE…]]
  Rehearses the import of solution zips: ours (out/solution) where none is named.
  --xsd    compares customizations.xml with Microsoft's schemas (CustomizationsSolution.xsd and what it includes) in a folder
  --like   which elements and attributes occur in none of these zips, exported from real environments
  --json   everything as JSON
  Exit code: 0 nothing but warnings, 1 a problem was found, 2 the question was not understood.`;

/** The zips that the build made. */
function listOwn(): readonly string[] {
  const folder = resolve(root, "out/solution");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(".zip")).map((name) => join(folder, name));
}

/** Why a file is not read at all; null where it is. */
function refuseFile(file: string): Finding | null {
  if (!existsSync(file) || !statSync(file).isFile()) return problem(file, "there is no such file.");
  const { size } = statSync(file);
  if (size <= largestFile) return null;
  return problem(file, `it has ${size} bytes; more than ${largestFile} is no solution and is not read.`);
}

/** What is to be said of one zip. `unseen` is null without `--like`. */
type Report = {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly unseen: ReturnType<typeof findUnseen> | null;
};

const lint = createLint();

async function reportOf(file: string, xsd: string | null, like: readonly Uint8Array[]): Promise<Report> {
  const refused = refuseFile(file);
  if (refused) return { file, findings: [refused], unseen: null };
  const bytes = readFileSync(file);
  const found = verifyZip(bytes);
  const isRead = !found.some(({ place }) => place === "the zip");
  const findings = isRead ? [...found, ...lint(bytes)] : found;
  return {
    file,
    findings: xsd !== null && isRead ? [...findings, ...(await checkSchema(bytes, xsd))] : findings,
    unseen: like.length > 0 && isRead ? findUnseen(bytes, like) : null,
  };
}

function say({ file, findings, unseen }: Report): void {
  console.log(`${file}: ${findings.length === 0 ? "nothing found" : `${findings.length} found`}`);
  for (const { level, place, words } of findings) console.log(`  ${level}: ${place}: ${words}`);
  if (unseen === null) return;
  console.log(`  compared: ${unseen.length} elements and attributes occur in none of the other zips.`);
  for (const { shape, reason } of unseen) console.log(`  in none: ${shape}${reason === null ? "" : ` (${reason})`}`);
}

const isBad = ({ findings, unseen }: Report): boolean =>
  findings.some(({ level }) => level === "problem") || (unseen ?? []).some(({ reason }) => reason === null);

/** Says why nothing is looked at; exit code 2. */
function refuse(words: string): never {
  console.error(`${words}\n${usage}`);
  process.exit(2);
}

const { files, like, xsd, json, problem: misunderstood } = readOptions(process.argv.slice(2));
if (misunderstood !== "") refuse(misunderstood);
const named = files.length > 0 ? files : listOwn();
if (named.length === 0) refuse('There is no zip to look at: run "npm run build" first.');
const witnesses = like.map((file) => {
  const refused = refuseFile(file) ?? verifyZip(readFileSync(file)).find(({ place }) => place === "the zip");
  if (refused) refuse(`${file}, to compare with: ${refused.words}`);
  return readFileSync(file);
});
try {
  const reports: Report[] = [];
  for (const file of named) reports.push(await reportOf(file, xsd, witnesses));
  if (json) console.log(JSON.stringify(reports, null, 2));
  else reports.forEach(say);
  process.exitCode = reports.some(isBad) ? 1 : 0;
} catch (error) {
  if (error instanceof SchemaError) refuse(error.message);
  throw error;
}
