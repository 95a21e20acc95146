import { syntaxFault } from "./fault";

/** Where a delta link starts: the last version its reader knows, and when that was (milliseconds). */
export type DeltaToken = { readonly version: number; readonly at: number };

const token = /^(\d{1,15})!(\d{2})\/(\d{2})\/(\d{4}) (\d{2}:\d{2}:\d{2})$/;

/** Writes a token as the platform does: "919042!08/22/2017 08:10:44". Clients must treat it as opaque. */
export function writeDeltaToken({ version, at }: DeltaToken): string {
  const [day = "", time = ""] = new Date(at).toISOString().split("T");
  const [year = "", month = "", date = ""] = day.split("-");
  return `${version}!${month}/${date}/${year} ${time.slice(0, 8)}`;
}

/** Reads a token this server wrote; null when absent, 400 for anything else. */
export function parseDeltaToken(text: string | undefined): DeltaToken | null {
  if (text === undefined) return null;
  const [, version, month = "", date = "", year = "", time = ""] = token.exec(text) ?? [];
  const at = Date.parse(`${year}-${month}-${date}T${time}Z`);
  if (version === undefined || Number.isNaN(at)) throw syntaxFault("Malformed $deltatoken.");
  return { version: Number(version), at };
}
