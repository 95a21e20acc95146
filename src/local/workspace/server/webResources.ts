import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PolicyName } from "./policy";

/** As `getWebResourceUrl` gives it: /%7b637199221580014143%7d/webresources/name. */
const tokenAddress = /^\/%7b[0-9]{1,20}%7d\/webresources\//i;

/** How long such an address may be kept: "up to one year" (Client API reference, getWebResourceUrl). Seconds. */
export const keptFor = 31_536_000;

/** What follows the caching token; null where the address has none. */
export function cutToken(path: string): string | null {
  const [begin] = tokenAddress.exec(path) ?? [];
  return begin === undefined ? null : path.slice(begin.length);
}

/**
 * The caching token: a number that changes with what was built, and with the policy, which is kept together with the page
 * it came with, and with what was imported (`imports` grows with it). "0…" where nothing is built.
 */
export function readToken(out: string, policy: PolicyName, imports = 0): string {
  const folder = join(out, "webresources");
  const names = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true }) : [];
  const newest = names.reduce<number>((last, name) => Math.max(last, statSync(join(folder, String(name))).mtimeMs), 0);
  return `${Math.floor(newest) + imports}${policy === "strict" ? 1 : 0}`;
}
