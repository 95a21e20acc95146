import type { Clock } from "#desk/kit";
import type { Envelope } from "./envelopes";

/** How the service answered: `taken` none while it could not be reached. `again` are those it wants once more. */
export type Answer = { readonly kind: "taken"; readonly again: readonly number[] } | { readonly kind: "failed" };
export type Post = (envelopes: readonly Envelope[]) => Promise<Answer>;

/** Sends events in batches, whatever the service does: nobody waits for it. */
export interface Sender {
  add(envelopes: readonly Envelope[]): void;
  /** How many are not sent yet, and how many were given up. */
  readonly state: { readonly waiting: number; readonly lost: number };
  /** Sends what is there at once, and nothing after it. */
  close(): Promise<void>;
}

/** Events wait so long for others to go with them, and after failures up to a minute. Milliseconds. */
const pause = 2_000;
const longestPause = 60_000;
const mostInBatch = 100;
/** More than these are not kept for a service that does not answer: the oldest go. */
const mostWaiting = 5_000;

export function createSender(post: Post, clock: Clock): Sender {
  let waiting: Envelope[] = [];
  let lost = 0;
  let wait = pause;
  let cancel: (() => void) | null = null;
  let isSending = false;
  let isClosed = false;

  const keep = (envelopes: readonly Envelope[]): void => {
    const all = [...waiting, ...envelopes];
    lost += Math.max(0, all.length - mostWaiting);
    waiting = all.slice(-mostWaiting);
  };
  const plan = (): void => {
    if (cancel || isSending || isClosed || waiting.length === 0) return;
    cancel = clock.after(wait, () => {
      cancel = null;
      void send();
    });
  };
  async function send(): Promise<void> {
    const batch = waiting.slice(0, mostInBatch);
    waiting = waiting.slice(mostInBatch);
    isSending = true;
    const answer = await post(batch).catch((): Answer => ({ kind: "failed" }));
    isSending = false;
    const left = answer.kind === "failed" ? batch : batch.filter((_, at) => answer.again.includes(at));
    wait = left.length === 0 ? pause : Math.min(longestPause, wait * 2);
    waiting = [...left, ...waiting];
    plan();
  }
  return {
    get state() {
      return { waiting: waiting.length, lost };
    },
    add(envelopes) {
      keep(envelopes);
      plan();
    },
    async close() {
      isClosed = true;
      cancel?.();
      if (waiting.length > 0) await send();
    },
  };
}

type Errors = { readonly errors?: readonly { readonly index?: unknown; readonly statusCode?: unknown }[] };
/** What the service may take later. */
const later: ReadonlySet<unknown> = new Set([408, 429, 439, 500, 502, 503, 504]);

/** Posts to the service, which answers with what it did not take. */
export const postTo =
  (track: string): Post =>
  async (envelopes) => {
    const response = await fetch(track, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(envelopes),
      signal: AbortSignal.timeout(10_000),
    });
    if (later.has(response.status)) return { kind: "failed" };
    const { errors = [] } = (await response.json().catch(() => ({}))) as Errors;
    const again = errors.filter(({ statusCode }) => later.has(statusCode)).map(({ index }) => Number(index));
    return { kind: "taken", again };
  };
