/**
 * What a pipe reports: `DataverseError.kind`, what the desk itself sees ("slow": no answer within 10 s), and a transcript
 * feed that works but has brought nothing yet ("silent").
 */
export type ProblemKind =
  "throttled" | "expired" | "denied" | "absent" | "conflict" | "offline" | "slow" | "broken" | "silent";

/** After this long without an answer a panel says so, and the question is cancelled. Milliseconds. */
export const patience = 10_000;

/** A failure as a person needs it. `detail` is for the administrator (table, status); never customer text. */
export type Problem = {
  readonly kind: ProblemKind;
  /** Which source it belongs to, as the table of the desk names it. */
  readonly source: string;
  /** When the desk tries again by itself, ms since the epoch; null when it does not. */
  readonly retryAt: number | null;
  readonly detail: string;
};
