import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildConfig, readBuildConfig, root } from "./config";
import { manifestPath, writeManifest } from "./manifests";
import { noticesName } from "./notices";
import { libraryCopyName } from "./standalone";
import { webResourcePath } from "./webResources";
import { listWordResources } from "./words";

/** A built file with its sizes in bytes. */
export type BuiltFile = { readonly name: string; readonly bytes: number; readonly gzip: number };

/** What `verifyBuild` found: every file's size and, in words, everything that is wrong (empty when nothing is). */
export type BuildReport = { readonly files: readonly BuiltFile[]; readonly problems: readonly string[] };

/** In `src/local` only; a bundle with it carries local code. */
export const localMarker = "warmline-local-only";

function measure(name: string, path: string): BuiltFile {
  return { name, bytes: statSync(path).size, gzip: gzipSync(readFileSync(path), { level: 9 }).length };
}

/** Text that must never be in a bundle, and what it would mean. Controls must also be free of React and Fluent. */
export function findForeignCode(name: string, code: string, isControl: boolean): readonly string[] {
  const problems: string[] = [];
  if (code.includes(localMarker)) problems.push(`${name} contains code of src/local.`);
  if (/\beval\(|new Function\(/.test(code)) problems.push(`${name} contains eval or new Function.`);
  if (!isControl) return problems;
  if (/__SECRET_INTERNALS|react-dom|ReactCurrentOwner|Minified React error/.test(code)) {
    problems.push(`${name} contains React; it must come from the platform library.`);
  }
  if (/@griffel|fui-FluentProvider|createDOMRenderer/.test(code)) {
    problems.push(`${name} contains Fluent; it must come from the platform library.`);
  }
  if (!code.includes("Reactv16") && !code.includes("WarmlineDesk")) {
    problems.push(`${name} takes nothing from the platform libraries.`);
  }
  return problems;
}

/** Compares a control's manifest with the one that pcf.config.json gives. */
function checkManifest(control: string, config: BuildConfig): readonly string[] {
  const path = manifestPath(control);
  if (readFileSync(resolve(root, path), "utf8") === writeManifest(control, config)) return [];
  return [`${path} is not the one pcf.config.json gives: run npm run build, and change nothing in it by hand.`];
}

type Findings = { readonly files: BuiltFile[]; readonly problems: string[] };

function verifyControl(control: string, config: BuildConfig, { files, problems }: Findings): void {
  const bundle = resolve(root, "out/controls", control, "bundle.js");
  if (!existsSync(bundle)) {
    problems.push(`out/controls/${control}/bundle.js is missing.`);
    return;
  }
  const file = measure(`controls/${control}`, bundle);
  files.push(file);
  const limit = config.datasetControls.includes(control) ? config.limits.datasetControlGzip : config.limits.controlGzip;
  if (control !== config.library && file.gzip > limit) {
    problems.push(`${file.name} is ${file.gzip} B gzip, above ${limit}.`);
  }
  problems.push(...findForeignCode(file.name, readFileSync(bundle, "utf8"), true));
  problems.push(...checkManifest(control, config));
}

/** What weighs enough to need a limit of its own; Infinity for all else. */
function gzipLimitOf(name: string, { limits }: BuildConfig): number {
  if (name.endsWith("/supervisor.js")) return limits.supervisorGzip;
  return name.endsWith("/thinking.js") ? limits.thinkingGzip : Infinity;
}

function verifyWebResource(name: string, config: BuildConfig, { files, problems }: Findings): void {
  if (!existsSync(webResourcePath(name))) {
    problems.push(`out/webresources/${name} is missing.`);
    return;
  }
  const file = measure(name, webResourcePath(name));
  files.push(file);
  if (file.bytes > config.limits.fileBytes) {
    problems.push(`${name} is ${file.bytes} B, above ${config.limits.fileBytes}.`);
  }
  const limit = gzipLimitOf(name, config);
  if (file.gzip > limit) problems.push(`${name} is ${file.gzip} B gzip, above ${limit}.`);
  problems.push(...findForeignCode(name, readFileSync(webResourcePath(name), "utf8"), false));
}

/** Checks what was built: present, small enough, nothing foreign inside, manifests equal to `pcf.config.json`. */
export function verifyBuild(): BuildReport {
  const config = readBuildConfig();
  const findings: Findings = { files: [], problems: [] };
  for (const control of [config.library, ...config.controls]) verifyControl(control, config, findings);
  // What a representative's form loads: a control of a view stands on no form, and has a limit of its own.
  const all = findings.files.reduce((sum, file) => sum + file.gzip, 0);
  if (all > config.limits.controlsWithLibraryGzip) {
    findings.problems.push(`Library and controls are ${all} B gzip, above ${config.limits.controlsWithLibraryGzip}.`);
  }
  for (const control of config.datasetControls) verifyControl(control, config, findings);
  for (const { name } of config.webResources) verifyWebResource(name, config, findings);
  for (const name of [noticesName, libraryCopyName, ...listWordResources(config)])
    if (!existsSync(webResourcePath(name))) findings.problems.push(`out/webresources/${name} is missing.`);
  return findings;
}
