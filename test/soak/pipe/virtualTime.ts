/** Time that stands still until everything that can happen has happened, then jumps to the next timer. */
export interface VirtualTime {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

type Timer = { readonly at: number; readonly order: number; readonly run: () => void };

/** Lets every promise that can settle now do so. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs work under virtual time: `setTimeout`, `clearTimeout` and `Date.now` are its own until the work has settled, so that
 * hours of waiting take moments. Timers of the work that are still open then never run. Work that waits for nothing
 * rejects. One at a time.
 */
export async function withVirtualTime<T>(start: number, work: (time: VirtualTime) => Promise<T>): Promise<T> {
  const { setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  const timers = new Map<number, Timer>();
  let time = start;
  let order = 0;

  const after = (run: () => void, milliseconds = 0): number => {
    order += 1;
    timers.set(order, { at: time + Math.max(0, milliseconds), order, run });
    return order;
  };
  const next = (): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers.values()) if (!first || timer.at < first.at) first = timer;
    return first;
  };

  Object.assign(globalThis, { setTimeout: after, clearTimeout: (timer: number) => void timers.delete(timer) });
  Date.now = () => time;
  try {
    let settled = false;
    const done = work({
      now: () => time,
      wait: (milliseconds) => new Promise((resolve) => after(resolve, milliseconds)),
    });
    done.then(
      () => (settled = true),
      () => (settled = true),
    );
    for (;;) {
      await breathe();
      if (settled) return await done;
      const timer = next();
      if (!timer) throw new Error("The work waits for something that will not come.");
      timers.delete(timer.order);
      time = Math.max(time, timer.at);
      timer.run();
    }
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = now;
  }
}
