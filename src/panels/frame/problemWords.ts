import type { Problem } from "#desk/kit";
import type { Frame } from "./frame";

/** A problem as a person reads it: what happened, and (maybe with a `{role}` to fill) what it means or what to do. */
export type ProblemWords = { readonly what: string; readonly next: string };

type Speech = Pick<Frame, "strings" | "format" | "now">;

/** Whole seconds until the desk tries again, at least one. */
export function secondsToRetry(problem: Problem, now: number): number {
  return Math.max(1, Math.round(((problem.retryAt ?? now) - now) / 1000));
}

function sayWhat(problem: Problem, { strings, now }: Speech): string {
  const source = strings(`source.${problem.source}`);
  switch (problem.kind) {
    case "throttled":
      return problem.retryAt === null
        ? strings("problem.throttled")
        : strings("problem.throttledFor", { n: secondsToRetry(problem, now()) });
    case "denied":
    case "absent":
      return strings(`problem.${problem.kind}.${problem.source}`);
    case "expired":
    case "offline":
    case "conflict":
    case "silent":
      return strings(`problem.${problem.kind}`);
    case "slow":
    case "broken":
      return strings(`problem.${problem.kind}`, { source });
    default: {
      const never: never = problem.kind;
      return never;
    }
  }
}

function sayNext(problem: Problem, savedAt: number | null, { strings, format, now }: Speech, goesOn: boolean): string {
  const lasting = needsAdministrator(problem);
  if (!lasting && savedAt !== null) return strings("problem.savedAnswers", { time: format.moment(savedAt, now()) });
  const retry = problem.retryAt === null ? "" : strings("problem.retryAt", { time: format.exactTime(problem.retryAt) });
  return [
    lasting ? strings(`problem.${problem.kind}.next`) : retry,
    goesOn ? strings(lasting ? "problem.goOn.acts" : `problem.goOn.${problem.source}`) : "",
    !lasting && problem.source === "transcript" ? strings("problem.hostPanel") : "",
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/**
 * Puts a problem into words. `savedAt` is the time of the older answer that is still shown, null when there is none;
 * `goesOn` whether what else its words name is there (`othersGoOn`).
 */
export function describeProblem(
  problem: Problem,
  savedAt: number | null,
  speech: Speech,
  goesOn = false,
): ProblemWords {
  return { what: sayWhat(problem, speech), next: sayNext(problem, savedAt, speech, goesOn) };
}

/** Only an administrator can mend these; trying again cannot. */
export function needsAdministrator({ kind }: Problem): boolean {
  return kind === "denied" || kind === "absent";
}

/** What an administrator is given: names and codes, no word of the customer's. */
export function writeDetails(problem: Problem, about: string): string {
  return [`Warmline: ${problem.source} ${problem.kind}`, problem.detail, about]
    .filter((line) => line !== "")
    .join("\n");
}
