import type { Clock } from "#desk/kit";
import type { PageVisibility } from "#dataverse/sources";

/** A clock that stands still until told; what is due runs in order, with promises settled in between. */
export function createFakeClock(start = 0): Clock & { pass(milliseconds: number): Promise<void>; waiting(): number } {
  let now = start;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    waiting: () => timers.length,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

/** A page that a test hides and shows. */
export function createFakeVisibility(): PageVisibility & { show(visible: boolean): void; watched(): boolean } {
  let isVisible = true;
  const listeners = new Set<() => void>();
  return {
    visible: () => isVisible,
    watched: () => listeners.size > 0,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    show(visible) {
      isVisible = visible;
      listeners.forEach((changed) => changed());
    },
  };
}
