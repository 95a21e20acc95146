import type { Clock } from "#desk/kit";
import type { ConversationScript } from "#local/world/sample";
import type { Chance } from "./chance";

/** Customers come and go until stopped. */
export interface Arrivals {
  stop(): void;
}

type ArrivalParts = {
  readonly scripts: readonly ConversationScript[];
  readonly clock: Clock;
  readonly speed: number;
  readonly chance: Chance;
  /** How many wait now. */
  readonly waiting: () => number;
  /** Whether a script is being played. */
  readonly isLive: (script: ConversationScript) => boolean;
  /** A customer reaches the queue; they were handed over `waitedSeconds` ago. */
  readonly arrive: (script: ConversationScript, waitedSeconds: number) => void;
};

/** How long those who wait when the day begins have been waiting, longest first; as many as there are numbers. */
const waitedAtStart = [192, 127, 72, 41, 12];
const mostWaiting = 8;
/** Seconds between two arrivals: at least, and how much more by chance. */
const pause = { least: 25, more: 50 };

/**
 * Lets customers arrive: the first scripts wait from the start, then one every 25 to 75 seconds (divided by `speed`), in the
 * scripts' order and over again for ever, never more than eight waiting and none who is already here.
 */
export function startArrivals({ scripts, clock, speed, chance, waiting, isLive, arrive }: ArrivalParts): Arrivals {
  let next = 0;
  let cancel: () => void = () => undefined;

  function findNext(): ConversationScript | undefined {
    for (let tried = 0; tried < scripts.length; tried += 1) {
      const script = scripts[next % scripts.length];
      next += 1;
      if (script && !isLive(script)) return script;
    }
    return undefined;
  }

  function bring(waitedSeconds: number): void {
    const script = waiting() < mostWaiting ? findNext() : undefined;
    if (script) arrive(script, waitedSeconds);
  }

  function waitForNext(): void {
    cancel = clock.after(((pause.least + chance() * pause.more) * 1000) / speed, () => {
      bring(0);
      waitForNext();
    });
  }

  waitedAtStart.slice(0, scripts.length).forEach(bring);
  waitForNext();
  return { stop: () => cancel() };
}
