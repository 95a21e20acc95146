import type { InstalledFiles } from "#local/solutions";

/** A file of an imported solution, with the name that tells what it is. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array; readonly version: string };

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** What an imported solution has at an address; `resource` is the web resource's name where the address carries a caching token. */
export function findInstalled(installed: InstalledFiles, path: string, resource: string | null): NamedFile | null {
  const [, control = "", file = ""] = /^\/controls\/([^/]+)\/(.+)$/.exec(decode(path)) ?? [];
  if (control !== "") {
    const found = installed.control(control, file);
    return found && { ...found, name: file };
  }
  const name = decode(resource ?? (path.startsWith("/WebResources/") ? path.slice("/WebResources/".length) : ""));
  const found = name === "" ? null : installed.resource(name);
  return found && { ...found, name };
}
