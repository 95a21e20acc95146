import type { Problem, ProblemKind } from "./problem";

const kinds: readonly ProblemKind[] = [
  "throttled",
  "expired",
  "denied",
  "absent",
  "conflict",
  "offline",
  "slow",
  "broken",
];

/** Kinds that trying again cannot mend: a missing role or a missing table stays missing. */
const lasting: ReadonlySet<ProblemKind> = new Set<ProblemKind>(["denied", "absent", "conflict"]);

const firstPause = 5_000;
const longestPause = 300_000;

/** What any pipe's error says about itself (`DataverseError` and whatever else is thrown, read by shape). */
function readFailure(error: unknown): { kind: ProblemKind; retryAfter: number | null; detail: string } {
  const shape = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
  const kind = kinds.find((known) => known === shape.kind) ?? "broken";
  const retryAfter = typeof shape.retryAfter === "number" && shape.retryAfter >= 0 ? shape.retryAfter : null;
  const detail = typeof shape.detail === "string" ? shape.detail : "";
  return { kind, retryAfter, detail };
}

/**
 * Turns a thrown thing into a problem a person can act on. `attempt` counts failures in a row from 0: the pause before
 * the desk tries again doubles from 5 s to 5 min, unless the service named one (Retry-After, in milliseconds).
 */
export function toProblem(error: unknown, source: string, now: number, attempt: number): Problem {
  const { kind, retryAfter, detail } = readFailure(error);
  const pause = retryAfter ?? Math.min(firstPause * 2 ** attempt, longestPause);
  return { kind, source, detail, retryAt: lasting.has(kind) ? null : now + pause };
}
