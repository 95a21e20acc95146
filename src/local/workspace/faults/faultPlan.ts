import type { Disturbance, SearchStatus } from "#local/dataverse";

/**
 * Which requests something happens to. Absent parts match everything: `method` in capitals, `path` below the service root with `*`
 * for any text, `table` the logical name of the table the request is about.
 */
export type Match = { readonly method: string | null; readonly path: string | null; readonly table: string | null };

/** One kind of trouble: for which requests, for what share of them (0 to 1), and how often at most (null: always). */
export type Rule = {
  readonly match: Match;
  readonly share: number;
  readonly times: number | null;
  readonly fault: Disturbance;
};

/** Faults on purpose, as a file asks for them. The same `seed` and the same requests go wrong in the same way. */
export type FaultPlan = {
  readonly seed: number;
  readonly rules: readonly Rule[];
  /** How far the server's clock is ahead of the page's; negative: behind. */
  readonly clockSkewSeconds: number;
  /** How long after the message the note of a transcript appears. */
  readonly lateAnnotationsSeconds: number;
  readonly search: SearchStatus;
};

/** Everything goes well. */
export const noFaults: FaultPlan = {
  seed: 1,
  rules: [],
  clockSkewSeconds: 0,
  lateAnnotationsSeconds: 0,
  search: "provisioned",
};
