/**
 * Closed while the service asked for patience. The service protection limits count per user, so a refusal of one request
 * is a refusal of all of them, and sending more only lengthens the wait (docs/decisions/010).
 */
export interface Gate {
  /** Milliseconds until it opens; 0 when it is open. */
  remaining(): number;
  /** Never shortens a wait that was asked for before. */
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
