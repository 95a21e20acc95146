/** A run of "*", "_" or "~" that may begin or end stressed words. */
export type Run = {
  readonly kind: "run";
  readonly sign: string;
  readonly size: number;
  readonly opens: boolean;
  readonly closes: boolean;
  matched: "open" | "close" | null;
};

const blank = /[\s\u00a0]|^$/;
const mark = /[\p{P}\p{S}]/u;
const sum = /^(?:[0-9)][\w(]|[\w)][0-9(])$/;

/**
 * The run of a sign that begins at a place, by CommonMark's rule for the side words stand on; "_" inside a word is a
 * letter of it. `opens` and `closes` are both false for a run that is text.
 */
export function readRun(source: string, at: number, sign: string): Run {
  let to = at;
  while (to < source.length && source.charAt(to) === sign) to += 1;
  const size = to - at;
  const [before, after] = [source.charAt(at - 1), source.charAt(to)];
  const run = { kind: "run", sign, size, matched: null } as const;
  if (isText(sign, size, before + after)) return { ...run, opens: false, closes: false };
  // Two stars are never anything else, also beside the marks of scripts without spaces.
  const isLoose = sign === "*" && size > 1;
  const opens = isLoose ? !blank.test(after) : standsOn(after, before);
  const closes = isLoose ? !blank.test(before) : standsOn(before, after);
  if (sign !== "_") return { ...run, opens, closes };
  return { ...run, opens: opens && (!closes || mark.test(before)), closes: closes && (!opens || mark.test(after)) };
}

/** Too long, one tilde, or a sum: "2*3*4". */
function isText(sign: string, size: number, around: string): boolean {
  return size > 3 || (sign === "~" && size !== 2) || (sign === "*" && size === 1 && sum.test(around));
}

/** Whether a run leans on what stands on one side of it rather than on the other. */
function standsOn(here: string, there: string): boolean {
  return !blank.test(here) && (!mark.test(here) || blank.test(there) || mark.test(there));
}

/** Each closing run takes the nearest opening run of its sign and size; what stood open between them is text. */
export function matchRuns(runs: readonly Run[]): void {
  const open: Run[] = [];
  const waiting = new Map<string, number>();
  const count = (run: Run, by: 1 | -1): void => void waiting.set(keyOf(run), (waiting.get(keyOf(run)) ?? 0) + by);
  for (const run of runs) {
    if (run.closes && (waiting.get(keyOf(run)) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last, -1);
        if (keyOf(last) !== keyOf(run)) continue;
        [last.matched, run.matched] = ["open", "close"];
        break;
      }
    } else if (run.opens) {
      open.push(run);
      count(run, 1);
    }
  }
}

function keyOf(run: Run): string {
  return run.sign + String(run.size);
}
