import * as React from "react";
import type { DeskState } from "#desk/conversation/shape";
import type { Brief } from "#domain/brief";
import { useDesk } from "#panels/deskContext";
import { useFrame, useMoments } from "#panels/frame";
import { timePromises, type TimedPromise } from "./timedPromises";

const selectTranscript = (state: DeskState): DeskState["transcript"] => state.transcript;

/** The promises with their times, and the time now: what becomes overdue while it is looked at is shown so. */
export function usePromises(promised: Brief["promised"]): {
  readonly promises: readonly TimedPromise[];
  readonly now: number;
} {
  const { zone } = useFrame().format;
  const transcript = useDesk(selectTranscript);
  const promises = React.useMemo(() => timePromises(promised, transcript, zone), [promised, transcript, zone]);
  const now = useMoments(promises.flatMap(({ due }) => due ?? []));
  return { promises, now };
}
