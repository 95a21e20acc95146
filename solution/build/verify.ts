import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildConfig, readBuildConfig, root } from "./config";
import { webResourcePath } from "./webResources";

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
  if (!code.includes("Reactv16") || !code.includes("FluentUIReactv940")) {
    problems.push(`${name} does not take React and Fluent from the platform libraries.`);
  }
  return problems;
}

/** Compares a built ControlManifest with `pcf.config.json`. */
function checkManifest(control: string, xml: string, config: BuildConfig): readonly string[] {
  const expected: readonly (readonly [string, string])[] = [
    ["namespace", `namespace="${config.namespace}"`],
    ["constructor", `constructor="${control}"`],
    ["version", `version="${config.version}"`],
    ["virtual control", 'control-type="virtual"'],
    ["React version", `name="React" version="${config.platformLibraries.React}"`],
    ["Fluent version", `name="Fluent" version="${config.platformLibraries.Fluent}"`],
  ];
  return expected
    .filter(([, text]) => !xml.includes(text))
    .map(([what]) => `controls/${control}/ControlManifest.Input.xml: ${what} differs from pcf.config.json.`);
}

/** Checks what was built: present, small enough, nothing foreign inside, manifests equal to `pcf.config.json`. */
export function verifyBuild(): BuildReport {
  const config = readBuildConfig();
  const files: BuiltFile[] = [];
  const problems: string[] = [];
  for (const control of config.controls) {
    const bundle = resolve(root, "out/controls", control, "bundle.js");
    if (!existsSync(bundle)) {
      problems.push(`out/controls/${control}/bundle.js is missing.`);
      continue;
    }
    const file = measure(`controls/${control}`, bundle);
    files.push(file);
    if (file.gzip > config.limits.controlGzip)
      problems.push(`${file.name} is ${file.gzip} B gzip, above ${config.limits.controlGzip}.`);
    problems.push(...findForeignCode(file.name, readFileSync(bundle, "utf8"), true));
    const xml = readFileSync(resolve(root, "controls", control, "ControlManifest.Input.xml"), "utf8");
    problems.push(...checkManifest(control, xml, config));
  }
  const all = files.reduce((sum, file) => sum + file.gzip, 0);
  if (all > config.limits.allControlsGzip)
    problems.push(`All controls are ${all} B gzip, above ${config.limits.allControlsGzip}.`);
  for (const { name } of config.webResources) {
    if (!existsSync(webResourcePath(name))) {
      problems.push(`out/webresources/${name} is missing.`);
      continue;
    }
    const file = measure(name, webResourcePath(name));
    files.push(file);
    if (file.bytes > config.limits.fileBytes)
      problems.push(`${name} is ${file.bytes} B, above ${config.limits.fileBytes}.`);
    problems.push(...findForeignCode(name, readFileSync(webResourcePath(name), "utf8"), false));
  }
  return { files, problems };
}
