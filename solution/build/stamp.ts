import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { root } from "./config";

/** Generated while building, or never part of what ships. */
const skipped = new Set(["generated", "node_modules", "local"]);

function* walk(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    const copied = name.startsWith("Parts.") && !path.endsWith("controls/strings");
    if (!skipped.has(name) && !copied && !name.startsWith(".")) yield* walk(join(path, name));
  }
}

const stampFile = (step: string): string => resolve(root, "out/.stamps", step);

/** A fingerprint of files and folders, by name and content. */
export function fingerprint(inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of walk(resolve(root, input))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** True when a step's result was made from exactly this. */
export function isStamped(step: string, print: string): boolean {
  return existsSync(stampFile(step)) && readFileSync(stampFile(step), "utf8") === print;
}

export function stamp(step: string, print: string): void {
  mkdirSync(dirname(stampFile(step)), { recursive: true });
  writeFileSync(stampFile(step), print);
}
