/** The sliding window of the service protection limits: no honest wait is longer. */
const longestWait = 300_000;

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function readWait(header: string, now: number): number {
  if (/^\d{1,15}$/.test(header)) return Number(header) * 1000;
  return httpDate.test(header) ? Date.parse(header) - now : Number.NaN;
}

/**
 * How long a Retry-After header asks to wait, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), at most five
 * minutes. Null when it is absent, past, zero or nonsense: then the caller chooses its own pause.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const wait = readWait((header ?? "").trim(), now);
  return wait > 0 ? Math.min(wait, longestWait) : null;
}
