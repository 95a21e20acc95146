/** A resolved case as history. Times are milliseconds since the epoch; text is "" where absent. */
export type ResolvedCase = {
  readonly id: string;
  /** ticketnumber, e.g. "CAS-20718". */
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly product: string;
  /** What the representative did (incidentresolution.description). */
  readonly resolution: string;
  /** Microsoft's status words: "Problem Solved", "Information Provided", "Cancelled", "Merged". */
  readonly outcome: string;
  readonly openedAt: number | null;
  readonly resolvedAt: number | null;
  /** Public number of the article that solved it, "" when none. */
  readonly article: string;
  readonly reopened: boolean;
};
