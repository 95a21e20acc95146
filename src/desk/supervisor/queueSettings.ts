import type { Thresholds } from "#domain/queue";
import type { MappedActs } from "./nativeAct";

export type QueueSettings = {
  /** Seconds in which a customer is to reach a person. */
  readonly serviceLevel: number;
  /** Microsoft's code of the level at or below which a mood needs somebody. */
  readonly sentimentAlert: number;
  /** Hours over which accepted and abandoned conversations are counted. */
  readonly hours: number;
  /** Seconds between two rounds; never under five. */
  readonly every: number;
  readonly thresholds: Thresholds;
  /** Acts the organisation has an API of its own for. */
  readonly acts: MappedActs;
};
