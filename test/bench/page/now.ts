/** Milliseconds since the epoch with fractions, the same clock in a page and its frames. */
export const now = (): number => performance.timeOrigin + performance.now();

/** When the next frame stands on the screen: what was changed before the call is in it. */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // The first task after a frame runs when its styles, layout and painting are done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(now());
      port2.postMessage(null);
    });
  });
}
