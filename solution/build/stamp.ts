import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./config";

const inputs = ["controls", "webresources", "src", "solution/build", "types", "pcf.config.json", "package-lock.json"];
const skipped = new Set(["generated", "node_modules", "sample", "dataverse-data"]);
const stampFile = resolve(root, "out/.stamp");

function* walk(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!skipped.has(name) && !name.startsWith("Parts.") && !name.startsWith(".")) yield* walk(join(path, name));
  }
}

/** A fingerprint of everything the build reads; the shared words count through `controls/strings`. */
export function fingerprintSources(): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of walk(resolve(root, input))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  for (const file of readdirSync(resolve(root, "controls/strings"))) {
    hash.update(readFileSync(resolve(root, "controls/strings", file)));
  }
  return hash.digest("hex");
}

/** True when `out/` was built from exactly the present sources. */
export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprintSources();
}

export function writeStamp(fingerprint: string): void {
  writeFileSync(stampFile, fingerprint);
}
