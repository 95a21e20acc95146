import { GatewayFault } from "./fault";

/** Messages in ten seconds. */
const mostAtOnce = 20;
const span = 10_000;

/** Counts one more message; throws 429 when that is too many at once. */
export function createPace(now: () => number): () => void {
  let recent: readonly number[] = [];
  return () => {
    const at = now();
    recent = recent.filter((one) => one > at - span);
    if (recent.length >= mostAtOnce)
      throw new GatewayFault(429, "TooManyRequests", "That is too many messages at once. Please wait ten seconds.");
    recent = [...recent, at];
  };
}
