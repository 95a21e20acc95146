import * as React from "react";
import type { InsightsDesk } from "#desk/supervisor";
import type { Gathered, Insights } from "#domain/insights";

/** What every figure read from transcripts finds around it. */
export type InsightsFrame = {
  readonly desk: InsightsDesk;
  readonly gathered: Gathered;
  readonly insights: Insights;
  /** A customer who writes again within so many days came back. */
  readonly days: number;
  /** Since when, and how many of how many rows were read. */
  readonly since: number;
  readonly read: number;
  readonly of: number;
  /** The figure that is open, by its key; "" for none. */
  readonly opened: string;
  readonly open: (key: string) => void;
};

export const InsightsContext = React.createContext<InsightsFrame | null>(null);

/** The frame around this part. Throws outside `Insights`: that is a mistake in the code, not a state of the data. */
export function useInsights(): InsightsFrame {
  const frame = React.useContext(InsightsContext);
  if (!frame) throw new Error("A figure of transcripts needs Insights around it.");
  return frame;
}
