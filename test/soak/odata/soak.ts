import fc from "fast-check";
import type { WebRequest } from "#local/dataverse";
import type { Soak, SoakOrder, SoakReport } from "#soak";
import { findProblem, openTarget, type Target } from "./hold";
import { mutatedRequest } from "./mutate";

/** No request may take longer. Milliseconds. */
const longest = 50;

/** Requests are sent to a fresh target after so many, so that rows made by mutations do not pile up. */
const freshAfter = 5000;

const describe = ({ method, url, headers, body }: WebRequest): string =>
  JSON.stringify({ method, url, headers, body }).slice(0, 1500);

/** The time a request takes. One that seems slow is sent again: only what is slow three times in a row is slow. */
function measure(target: Target, request: WebRequest): { readonly problem: string | null; readonly took: number } {
  let least = Infinity;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const started = performance.now();
    const problem = findProblem(target, request);
    least = Math.min(least, performance.now() - started);
    if (problem !== null || least <= longest) return { problem, took: least };
  }
  return { problem: `took ${Math.round(least)} ms`, took: least };
}

async function run({ seed, count, say }: SoakOrder): Promise<SoakReport> {
  let target = openTarget();
  let slowest = 0;
  let sent = 0;
  const checked = fc.check(
    fc.property(mutatedRequest, (request) => {
      sent += 1;
      if (sent % freshAfter === 0) {
        target.store.close();
        target = openTarget();
        say(`${sent.toLocaleString("en")} requests`);
      }
      const { problem, took } = measure(target, request);
      slowest = Math.max(slowest, took);
      if (problem !== null) throw new Error(`${problem}\n    ${describe(request)}`);
    }),
    { seed, numRuns: count },
  );
  target.store.close();
  const figures = [`${sent.toLocaleString("en")} mutated requests, the slowest took ${slowest.toFixed(1)} ms`];
  const failure = checked.failed
    ? [`${String(checked.errorInstance)} (seed ${seed}, path ${checked.counterexamplePath})`]
    : [];
  return { figures, failures: failure };
}

/** Requests with things wrong with them: every one is answered or refused in OData's shape, none takes long. */
export const odataSoak: Soak = {
  words: "mutated requests to the local Dataverse: never 500, never slow",
  count: 100_000,
  run,
};
