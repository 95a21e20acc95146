import * as React from "react";
import { useFrame } from "./frame";

/** A timer of a browser counts no further than some weeks. Milliseconds. */
const longest = 86_400_000;

/**
 * The time now, for something that changes at certain moments (ms since the epoch): renders again when the next of them
 * has come, and at no other time.
 */
export function useMoments(moments: readonly number[]): number {
  const { now, after } = useFrame();
  const [turn, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const at = now();
  const next = Math.min(...moments.filter((moment) => moment > at));
  React.useEffect(
    () => (Number.isFinite(next) ? after(Math.min(next - now(), longest), renderAgain) : undefined),
    [next, turn, now, after],
  );
  return at;
}
