/**
 * Closed for what the service refused while it asked for patience: sending that again would only lengthen the wait
 * (service protection limits). What else is asked may still go through; a limit that holds for all shows itself there too,
 * at the cost of one request of each kind.
 */
export interface Gate {
  /** Milliseconds until it opens for a kind of request ("GET incidents"); 0 when it is open. */
  remaining(name: string): number;
  close(name: string, milliseconds: number): void;
}

export function createGate(now: () => number): Gate {
  const until = new Map<string, number>();
  return {
    remaining: (name) => Math.max(0, (until.get(name) ?? 0) - now()),
    close(name, milliseconds) {
      until.set(name, Math.max(until.get(name) ?? 0, now() + milliseconds));
    },
  };
}
