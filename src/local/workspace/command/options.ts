import { parseArgs } from "node:util";
import { readConnection } from "#local/frontDesk/telemetry";

/** What `npm start` was asked for. `data` is null for the sample world. */
export type Options = {
  readonly port: number;
  readonly open: boolean;
  readonly fresh: boolean;
  readonly data: string | null;
  readonly speed: number;
  readonly csp: "default" | "strict";
  /** A file of faults on purpose (docs/faults.md); null: everything goes well. */
  readonly faults: string | null;
  /** A connection string of Application Insights: what the agent does is told there. Null: to nobody. */
  readonly telemetry: string | null;
  /** What was said is told there too. */
  readonly telemetryText: boolean;
};

/** Options, or what is wrong with them in words; "help" when only the explanation is wanted. */
export type ReadOptions =
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string };

const defaults = { port: 4280, speed: 1 } as const;

/** The explanation `--help` prints. */
export const help = `npm start -- [options]      the Warmline workspace on this machine, nothing leaves it

  --port N        port on 127.0.0.1 (4280)
  --no-open       do not open the browser
  --fresh         begin with a new store: what was written before is deleted
  --data DIR      load articles, cases and conversations from a folder instead of the sample world (docs/data.md)
  --speed N       time factor of the simulated customers (1; 10 is ten times as fast)
  --csp NAME      content security policy of the pages: default or strict
  --faults FILE   let things go wrong on purpose: throttling, outages, lost answers (docs/faults.md)
  --telemetry CONNECTION   tell Application Insights what the agent does (docs/agent.md); without it nobody is told
  --telemetry-text         what customers and agent say as well
  --help          this text`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const known = {
  port: text,
  "no-open": flag,
  fresh: flag,
  data: text,
  speed: text,
  csp: text,
  faults: text,
  telemetry: text,
  "telemetry-text": flag,
  help: { ...flag, short: "h" },
} as const;

type Given = { readonly [Name in keyof typeof known]?: string | boolean };

/** A number between two; null for anything else. */
function numberIn(value: string | boolean, least: number, most: number): number | null {
  const number = typeof value === "string" && value !== "" ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

const isPath = (value: string | boolean): boolean => typeof value === "string" && value !== "";

/** What is wrong with a value, null when nothing is. */
const checks: { readonly [Name in keyof typeof known]?: (value: string | boolean) => string | null } = {
  port(value) {
    const port = numberIn(value, 0, 65_535);
    if (port === null) return "--port takes a number from 0 to 65535.";
    return Number.isInteger(port) ? null : "--port takes a whole number.";
  },
  speed: (value) => (numberIn(value, 0.01, 1000) === null ? "--speed takes a number from 0.01 to 1000." : null),
  data: (value) => (isPath(value) ? null : "--data takes a folder."),
  faults: (value) => (isPath(value) ? null : "--faults takes a file."),
  telemetry: (value) =>
    typeof value === "string" && readConnection(value)
      ? null
      : "--telemetry takes a connection string: InstrumentationKey=…;IngestionEndpoint=…",
  csp: (value) => (value === "default" || value === "strict" ? null : "--csp is default or strict."),
};

/** What is wrong with the first of the values given that is wrong, null when none is. */
function findWrong(values: Given): string | null {
  const names = Object.keys(checks) as (keyof typeof checks)[];
  return names.reduce<string | null>((wrong, name) => {
    const value = values[name];
    return wrong ?? (value === undefined ? null : (checks[name]?.(value) ?? null));
  }, null);
}

/** Reads the command line: `--name value` or `--name=value`. Says the first thing that is wrong. */
export function readOptions(words: readonly string[]): ReadOptions {
  const asked = { args: [...words], options: known, allowPositionals: true, strict: false } as const;
  const { values, positionals } = parseArgs(asked);
  if (values.help !== undefined) return { kind: "help" };
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  const misplaced = unknown === undefined ? positionals[0] : `--${unknown}`;
  if (misplaced !== undefined) {
    return { kind: "wrong", reason: `There is no option ${misplaced}. npm start -- --help lists what there is.` };
  }
  const reason = findWrong(values);
  if (reason !== null) return { kind: "wrong", reason };
  const { port = defaults.port, speed = defaults.speed, data, faults, telemetry } = values;
  return {
    kind: "options",
    options: {
      port: Number(port),
      open: values["no-open"] === undefined,
      fresh: values.fresh !== undefined,
      data: typeof data === "string" ? data : null,
      speed: Number(speed),
      csp: values.csp === "strict" ? "strict" : "default",
      faults: typeof faults === "string" ? faults : null,
      telemetry: typeof telemetry === "string" ? telemetry : null,
      telemetryText: values["telemetry-text"] !== undefined,
    },
  };
}
