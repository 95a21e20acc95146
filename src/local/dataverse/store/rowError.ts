/** Why a row cannot be kept, in the words of the platform's own checks. */
export type RowProblem =
  "tooLong" | "outOfRange" | "notAChoice" | "wrongType" | "badText" | "missing" | "duplicate" | "absent" | "badState";

/** A row the store refuses. Nothing was written. */
export class RowError extends Error {
  constructor(
    readonly problem: RowProblem,
    message: string,
  ) {
    super(message);
    this.name = "RowError";
  }
}
