import { type Interference, concernedTable, pathBelow } from "#local/dataverse";
import { schema } from "#dataverse/tables";
import type { Clock } from "#desk/kit";
import { createChance } from "#local/contactCentre/customers";
import type { FaultPlan, Match } from "./faultPlan";

/**
 * Makes requests go wrong as a plan asks: the first rule that matches a request and whose share falls on it decides. Chance is
 * drawn from the plan's seed, once for each rule that matches, so that a run can be repeated.
 */
export function createInterference(plan: FaultPlan, clock: Clock): Interference {
  const chance = createChance(plan.seed);
  const left = plan.rules.map(({ times }) => times ?? Number.POSITIVE_INFINITY);
  return {
    choose({ method, url }, where) {
      const place = plan.rules.findIndex(({ match, share, fault }, index) => {
        if (where === "batch" && !answered.has(fault.kind)) return false;
        return (left[index] ?? 0) > 0 && isMatch(match, method, url) && chance() < share;
      });
      if (place < 0) return null;
      left[place] = (left[place] ?? 0) - 1;
      return plan.rules[place]?.fault ?? null;
    },
    wait: (milliseconds) => new Promise((resolve) => void clock.after(milliseconds, resolve)),
    date: () => (plan.clockSkewSeconds === 0 ? null : new Date(clock.now() + plan.clockSkewSeconds * 1000)),
  };
}

/** What can happen to one part of a batch; everything else happens to its connection, which is the batch's. */
const answered: ReadonlySet<string> = new Set(["throttled", "failed", "denied"]);

function isMatch({ method, path, table }: Match, givenMethod: string, url: string): boolean {
  if (method !== null && method !== givenMethod) return false;
  if (path !== null && !isLike(pathBelow(url), path)) return false;
  return table === null || concernedTable(schema, url)?.logical === table;
}

/** Whether a text is a pattern's, `*` standing for any text. Each part is looked for once, from left to right. */
function isLike(text: string, pattern: string): boolean {
  const [start = "", ...parts] = pattern.split("*");
  if (parts.length === 0) return text === start;
  const end = parts.pop() ?? "";
  if (!text.startsWith(start) || !text.endsWith(end)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + end.length <= text.length;
}
