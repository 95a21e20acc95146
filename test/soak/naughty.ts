import { existsSync, readFileSync } from "node:fs";

const naughty = "../shared/data/corpora/blns/blns.json";

/** The Big List of Naughty Strings, where it is at hand. */
export function readNaughty(): readonly string[] {
  return existsSync(naughty) ? (JSON.parse(readFileSync(naughty, "utf8")) as readonly string[]) : [];
}
