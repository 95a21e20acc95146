import * as React from "react";
import type { QueueDesk } from "#desk/supervisor";
import type { createFormat, Strings } from "#panels/frame";

/** What every part of the supervisor's page finds around it. */
export type QueueFrame = {
  readonly desk: QueueDesk;
  readonly strings: Strings;
  readonly format: ReturnType<typeof createFormat>;
  /** BCP 47. */
  readonly locale: string;
};

export const QueueContext = React.createContext<QueueFrame | null>(null);

/** The frame around this part. Throws outside a `QueueReview`: that is a mistake in the code, not a state of the data. */
export function useQueueFrame(): QueueFrame {
  const frame = React.useContext(QueueContext);
  if (!frame) throw new Error("A part of the queue needs a QueueReview around it.");
  return frame;
}
