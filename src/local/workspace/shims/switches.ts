import { revealingRole } from "#domain/privacy";

/** What of the platform can be missing: roles, licences and versions take each of them away somewhere. */
export type SwitchName = "xrm" | "apm" | "omnichannel" | "tap" | "sdk" | "sdkEvents" | "reveal";

/** All switches, with what they take away in words. */
export const switchNames: Readonly<Record<SwitchName, string>> = {
  xrm: "Xrm (Client API)",
  apm: "Microsoft.Apm (sessions and tabs)",
  omnichannel: "Microsoft.Omnichannel (send box, links)",
  tap: "Translation framework (live messages)",
  sdk: "Microsoft.CCaaS (client SDK, public preview)",
  sdkEvents: "Message events of the client SDK (its transcript stays)",
  reveal: `Role ${revealingRole}`,
};

const isSwitch = (name: string): name is SwitchName => Object.hasOwn(switchNames, name);

/** Reads `?without=xrm,tap`; names nobody knows are passed over. */
export function readSwitches(search: string): ReadonlySet<SwitchName> {
  const names = (new URLSearchParams(search).get("without") ?? "").split(",");
  return new Set(names.map((name) => name.trim()).filter(isSwitch));
}

/** The page's address parameters with these switched off. */
export function writeSwitches(search: string, off: ReadonlySet<SwitchName>): string {
  const parameters = new URLSearchParams(search);
  if (off.size === 0) parameters.delete("without");
  else parameters.set("without", [...off].join(","));
  return parameters.toString().replace(/%2C/g, ",");
}
