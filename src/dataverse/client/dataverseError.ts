/**
 * Why Dataverse did not answer. `throttled` asks for patience (429), `expired` for signing in again (401), `denied` for a role
 * (403), `absent` names something that is not there (404), `conflict` lost a race (409, 412), `offline` never got an answer,
 * `broken` is the rest.
 */
export type FailureKind = "throttled" | "expired" | "denied" | "absent" | "conflict" | "offline" | "broken";

type Failure = {
  readonly kind: FailureKind;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  /** Milliseconds the service asked to wait, null when it named none. */
  readonly retryAfter: number | null;
  /** For an administrator: table, status, code. Never a value of a row and never the service's own sentence. */
  readonly detail: string;
};

/** The one error this pipe throws; cancelling is not a failure and rejects with an `AbortError` instead. */
export class DataverseError extends Error implements Failure {
  override readonly name = "DataverseError";
  readonly kind: FailureKind;
  readonly status: number;
  readonly retryAfter: number | null;
  readonly detail: string;

  constructor({ kind, status = 0, retryAfter = null, detail }: Pick<Failure, "kind" | "detail"> & Partial<Failure>) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.detail = detail;
  }
}

/** Narrows anything thrown to a failure of this pipe, optionally of certain kinds. */
export function isFailure(error: unknown, ...kinds: readonly FailureKind[]): error is DataverseError {
  return error instanceof DataverseError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** What a cancelled request rejects with, as `fetch` does. */
export function createAbortError(): Error {
  return new DOMException("The request was cancelled.", "AbortError");
}
