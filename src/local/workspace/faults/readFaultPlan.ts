import { readFileSync } from "node:fs";
import { schema } from "#dataverse/tables";
import type { Disturbance } from "#local/dataverse";
import type { FaultPlan, Match, Rule } from "./faultPlan";
import { FaultFileError, fieldsOf, type Found, itemsAt, numberAt, textAt, wordAt, wrong } from "./fields";

const methods = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
const kinds = ["throttled", "failed", "denied", "slow", "lostRequest", "lostAnswer", "half"] as const;
const states = ["provisioned", "provisioninginprogress", "notprovisioned"] as const;
const longestWait = 3600;

/** Reads a file of faults. Throws FaultFileError with file and place when it cannot be read or says something wrong. */
export function readFaultPlan(file: string): FaultPlan {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new FaultFileError(
      `${file}: the file cannot be read. Give --faults the path of a JSON file (docs/faults.md).`,
    );
  }
  return parseFaultPlan(file, text);
}

/** As `readFaultPlan`, of a text; `file` is what messages call it. */
export function parseFaultPlan(file: string, text: string): FaultPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FaultFileError(`${file}: this is no JSON: ${error instanceof Error ? error.message : ""}.`);
  }
  const at = fieldsOf({ file, place: "", value }, [
    "seed",
    "rules",
    "clockSkewSeconds",
    "lateAnnotationsSeconds",
    "search",
  ]);
  return {
    seed: numberAt(at("seed"), 0, 4_294_967_295, 1),
    rules: itemsAt(at("rules")).map(readRule),
    clockSkewSeconds: numberAt(at("clockSkewSeconds"), -86_400, 86_400, 0),
    lateAnnotationsSeconds: numberAt(at("lateAnnotationsSeconds"), 0, longestWait, 0),
    search: wordAt(at("search"), states, "provisioned"),
  };
}

function readRule(found: Found): Rule {
  const at = fieldsOf(found, ["match", "share", "times", "fault"]);
  const times = at("times");
  return {
    match: readMatch(at("match")),
    share: numberAt(at("share"), 0, 1, 1),
    times: times.value === undefined ? null : numberAt(times, 1, 1_000_000),
    fault: readFault(at("fault")),
  };
}

function readMatch(found: Found): Match {
  if (found.value === undefined) return { method: null, path: null, table: null };
  const at = fieldsOf(found, ["method", "path", "table"]);
  const table = textAt(at("table"));
  if (table !== null && !schema.has(table)) throw wrong(at("table"), "the logical name of a table is expected");
  const method = at("method");
  return { method: method.value === undefined ? null : wordAt(method, methods), path: textAt(at("path")), table };
}

function readFault(found: Found): Disturbance {
  const at = fieldsOf(found, ["kind", "retryAfter", "status", "milliseconds"]);
  const kind = wordAt(at("kind"), kinds);
  const allowed = allowedWith[kind];
  for (const name of ["retryAfter", "status", "milliseconds"]) {
    const field = at(name);
    if (field.value !== undefined && !allowed.includes(name)) throw wrong(field, `'${kind}' has no such field`);
  }
  switch (kind) {
    case "throttled":
      return { kind, retryAfter: waitAt(at("retryAfter")) };
    case "failed":
      return { kind, status: numberAt(at("status"), 500, 599, 503), retryAfter: waitAt(at("retryAfter")) };
    case "slow":
      return { kind, milliseconds: numberAt(at("milliseconds"), 1, longestWait * 1000) };
    case "denied":
    case "lostRequest":
    case "lostAnswer":
    case "half":
      return { kind };
    default:
      return kind satisfies never;
  }
}

const allowedWith: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  throttled: ["retryAfter"],
  failed: ["status", "retryAfter"],
  denied: [],
  slow: ["milliseconds"],
  lostRequest: [],
  lostAnswer: [],
  half: [],
};

/** Seconds; not there: the answer has no Retry-After. */
function waitAt(found: Found): number | null {
  return found.value === undefined ? null : numberAt(found, 0, longestWait);
}
