import type { PageClock } from "#desk/kit";

/** A hidden page paints nothing and its frames stand still: then this is soon enough. Milliseconds. */
const withoutFrames = 100;

/** The page's clock. */
export const systemClock: PageClock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  afterPaint(run) {
    const { port1, port2 } = new MessageChannel();
    // The first task after a frame's callbacks runs when its styles, layout and painting are done.
    const frame = requestAnimationFrame(() => port2.postMessage(null));
    const timer = setTimeout(end, withoutFrames);
    port1.onmessage = end;
    function stop(): void {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      port1.close();
    }
    function end(): void {
      stop();
      run();
    }
    return stop;
  },
  whenIdle(run) {
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) return systemClock.afterPaint(run);
    const waiting = requestIdleCallback(run, { timeout: withoutFrames });
    return () => cancelIdleCallback(waiting);
  },
};
