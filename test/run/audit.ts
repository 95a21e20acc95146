import { runProgram } from "./stage";

/** What the package source says of what ships: nothing known against it, something, or no answer. In words. */
export type Audit = { readonly kind: "clean" | "found" | "silent"; readonly words: string };

type Report = {
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities?: { readonly total?: number } };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>;
};

function parse(output: string): Report {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as Report;
  } catch {
    return {};
  }
}

/** Reads what `npm audit --json` printed, warnings around it and all. */
export function readAudit(output: string): Audit {
  const { message, metadata, vulnerabilities = {} } = parse(output);
  const total = metadata?.vulnerabilities?.total;
  if (total === undefined)
    return { kind: "silent", words: `skipped, the package source gives no advisories (${message ?? "no answer"})` };
  if (total === 0) return { kind: "clean", words: "nothing is known against what ships" };
  const names = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity ?? "unknown"})`);
  return { kind: "found", words: `known to be vulnerable: ${names.join(", ")}` };
}

/** Asks the package source about the dependencies that ship; a source that does not answer is not waited for. */
export async function auditShipped(): Promise<Audit> {
  const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=15000"];
  return readAudit((await runProgram("npm", args, false)).output);
}
