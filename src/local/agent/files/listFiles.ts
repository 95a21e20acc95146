import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const most = 20_000;
const passed = new Set(["node_modules", ".git", "filedata"]);

const isComponent = (name: string): boolean => /\.ya?ml$/i.test(name) || name === "data";

/**
 * Paths of the YAML files under a folder, relative to it, in order; also the "data" parts of an unpacked solution. Links are
 * not followed. At most 20,000 entries are looked at.
 */
export function listFiles(folder: string): readonly string[] {
  const found: string[] = [];
  const open = [""];
  let seen = 0;
  for (let next = open.pop(); next !== undefined && seen < most; next = open.pop()) {
    for (const name of readdirSync(join(folder, next)).sort()) {
      const path = next === "" ? name : `${next}/${name}`;
      const entry = lstatSync(join(folder, path));
      seen += 1;
      if (entry.isDirectory() && !passed.has(name)) open.push(path);
      else if (entry.isFile() && isComponent(name)) found.push(path);
    }
  }
  return found.sort();
}
