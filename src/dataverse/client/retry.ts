import { type DataverseError, isFailure } from "./dataverseError";

/** Sends of one request, the first included. */
export const mostAttempts = 5;

/** A longer wait is not spent in silence here: the desk is told, so that a person reads "busy" and can cancel. */
const longestSilence = 2_000;

const firstPause = 400;

const passing: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Whether sending again soon may help: lost connections, gateways in trouble, and throttling with a short wait. A request
 * that ran into its time limit (408) is not repeated, because a slow service is not helped by more work.
 */
export function isWorthRepeating(error: unknown): error is DataverseError {
  if (!isFailure(error) || (error.retryAfter ?? 0) > longestSilence) return false;
  return error.kind === "throttled" || (error.kind === "offline" && error.status === 0) || passing.has(error.status);
}

/** Whether a failure says that the service as a whole is in trouble: no connection, no answer in time, a broken gateway. */
export function isOutage(error: unknown): boolean {
  return isFailure(error) && (error.kind === "offline" || passing.has(error.status));
}

/**
 * Milliseconds before repetition `repetition` (1 is the first). What the service named is always waited for, plus a
 * little, so that many clients do not return in one instant; otherwise full jitter over a doubling pause (Brooker,
 * "Exponential Backoff and Jitter", 2015). `chance` is in [0, 1).
 */
export function choosePause(repetition: number, retryAfter: number | null, chance: number): number {
  if (retryAfter !== null) return retryAfter + 1 + Math.round(chance * firstPause);
  return Math.round(chance * firstPause * 2 ** (repetition - 1));
}

/** Whether a failure may be of the service as a whole and pass, whatever the request: not what it says about one request. */
export function mayPass(error: DataverseError): boolean {
  const { kind, status } = error;
  if (kind === "broken") return status >= 500 || status === 200;
  return kind === "offline" || kind === "throttled" || kind === "expired";
}
