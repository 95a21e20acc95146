/** Closed while the service asked for patience: sending on would only lengthen the wait (service protection limits). */
export interface Gate {
  /** Milliseconds until it opens; 0 when it is open. */
  remaining(): number;
  close(milliseconds: number): void;
}

export function createGate(now: () => number): Gate {
  let until = 0;
  return {
    remaining: () => Math.max(0, until - now()),
    close(milliseconds) {
      until = Math.max(until, now() + milliseconds);
    },
  };
}
