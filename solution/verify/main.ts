import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "#build";
import { type Finding, problem } from "./finding";
import { compareShapes } from "./likeness";
import { readOptions } from "./options";
import { largestFile } from "./readZip";
import { verifyZip } from "./verify";

const usage = `npm run verify:solution [-- FILE… [--json] [--like FILE…]]
  Rehearses the import of solution zips: ours (out/solution) where none is named. Exit code 1 when a problem is found.
  --json   the findings as JSON
  --like   in how many of these zips, exported from real environments, each element and attribute occurs`;

/** The zips that the build made. */
function listOwn(): readonly string[] {
  const folder = resolve(root, "out/solution");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith(".zip")).map((name) => join(folder, name));
}

function verifyFile(file: string): readonly Finding[] {
  if (!existsSync(file) || !statSync(file).isFile()) return [problem(file, "there is no such file.")];
  const { size } = statSync(file);
  if (size > largestFile)
    return [problem(file, `it has ${size} bytes; more than ${largestFile} is no solution and is not read.`)];
  return verifyZip(readFileSync(file));
}

function say(file: string, findings: readonly Finding[]): void {
  console.log(`${file}: ${findings.length === 0 ? "nothing found" : `${findings.length} found`}`);
  for (const { level, place, words } of findings) console.log(`  ${level}: ${place}: ${words}`);
}

const { files, like, json, problem: misunderstood } = readOptions(process.argv.slice(2));
if (misunderstood !== "") {
  console.error(`${misunderstood}\n${usage}`);
  process.exit(2);
}
const named = files.length > 0 ? files : listOwn();
if (named.length === 0) {
  console.error(`There is no zip to look at: run "npm run build" first.\n${usage}`);
  process.exit(2);
}
const reports = named.map((file) => ({ file, findings: verifyFile(file) }));
if (json) console.log(JSON.stringify(reports, null, 2));
else for (const { file, findings } of reports) say(file, findings);
/** Says which elements and attributes of a zip occur in none of the others. Throws ZipError for what is no zip. */
function sayLikeness(file: string): void {
  const others = like.map((other) => readFileSync(other));
  const unseen = compareShapes(readFileSync(file), others).filter(({ seen }) => seen === 0);
  console.log(`${file}, compared with ${others.length} zips: ${unseen.length} elements and attributes occur in none.`);
  for (const { shape } of unseen) console.log(`  in none: ${shape}`);
}

const unread = like.flatMap((file) => verifyFile(file).filter(({ place }) => place === file || place === "the zip"));
for (const { words } of unread) console.error(`Among the zips to compare with: ${words}`);
if (like.length > 0 && unread.length === 0) named.forEach(sayLikeness);
process.exitCode =
  unread.length > 0 || reports.some(({ findings }) => findings.some(({ level }) => level === "problem")) ? 1 : 0;
