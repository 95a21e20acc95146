import type { HandoffActivity } from "#local/world/directLine";

/** A conversation that the support agent hands over. Times in milliseconds since the epoch. */
export type Arrival = {
  readonly id: string;
  readonly handoff: HandoffActivity;
  readonly title: string;
  readonly queue: string;
  readonly locale: string;
  readonly customer: { readonly row: string; readonly name: string };
  /** Row id of the case it is about; null when there is none. */
  readonly case: string | null;
  /** The platform's own sentiment label: 7 very negative … 13 very positive. */
  readonly sentiment: number;
  /** The agent's part is recorded by who ran the agent: it is not written with the arrival. */
  readonly recorded?: boolean;
  /** What the rules of the workstream ask of whoever takes it, beside the customer's language. */
  readonly skills?: readonly string[];
  readonly startedAt: number;
  readonly handedOverAt: number;
};
