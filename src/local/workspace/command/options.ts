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
};

/** Options, or what is wrong with them in words; "help" when only the explanation is wanted. */
export type ReadOptions =
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly reason: string };

const defaults: Options = { port: 4280, open: true, fresh: false, data: null, speed: 1, csp: "default", faults: null };

/** The explanation `--help` prints. */
export const help = `npm start -- [options]      the Warmline workspace on this machine, nothing leaves it

  --port N        port on 127.0.0.1 (4280)
  --no-open       do not open the browser
  --fresh         begin with a new store: what was written before is deleted
  --data DIR      load articles, cases and conversations from a folder instead of the sample world (docs/data.md)
  --speed N       time factor of the simulated customers (1; 10 is ten times as fast)
  --csp NAME      content security policy of the pages: default or strict
  --faults FILE   let things go wrong on purpose: throttling, outages, lost answers (docs/faults.md)
  --help          this text`;

type Step = { readonly options: Options } | { readonly reason: string };

function readNumber(name: string, value: string | undefined, least: number, most: number): number | string {
  const number = Number(value);
  if (value === undefined || value === "" || !Number.isFinite(number) || number < least || number > most) {
    return `${name} takes a number from ${least} to ${most}.`;
  }
  return number;
}

function readPath(options: Options, name: "--data" | "--faults", value: string | undefined): Step {
  if (!value) return { reason: `${name} takes a ${name === "--data" ? "folder" : "file"}.` };
  return { options: name === "--data" ? { ...options, data: value } : { ...options, faults: value } };
}

function readValue(options: Options, name: string, value: string | undefined): Step {
  switch (name) {
    case "--port": {
      const port = readNumber(name, value, 0, 65_535);
      if (typeof port === "string") return { reason: port };
      return Number.isInteger(port) ? { options: { ...options, port } } : { reason: "--port takes a whole number." };
    }
    case "--speed": {
      const speed = readNumber(name, value, 0.01, 1000);
      return typeof speed === "string" ? { reason: speed } : { options: { ...options, speed } };
    }
    case "--data":
    case "--faults":
      return readPath(options, name, value);
    case "--csp":
      if (value !== "default" && value !== "strict") return { reason: "--csp is default or strict." };
      return { options: { ...options, csp: value } };
    default:
      return { reason: `There is no option ${name}. npm start -- --help lists what there is.` };
  }
}

/** Reads the command line: `--name value` or `--name=value`. Stops at the first thing that is wrong. */
export function readOptions(words: readonly string[]): ReadOptions {
  let options = defaults;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    if (word === "--help" || word === "-h") return { kind: "help" };
    if (word === "--no-open") options = { ...options, open: false };
    else if (word === "--fresh") options = { ...options, fresh: true };
    else {
      const [name = "", joined] = word.split("=", 2);
      const isJoined = joined !== undefined;
      const step = readValue(options, name, isJoined ? joined : words[place + 1]);
      if ("reason" in step) return { kind: "wrong", reason: step.reason };
      options = step.options;
      if (!isJoined) place += 1;
    }
  }
  return { kind: "options", options };
}
