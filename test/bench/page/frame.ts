import { now } from "./now";
import type { Probe } from "./probe";
import { createWatch, type Painted, since, type Watch } from "./watch";

/**
 * Runs in every frame of the workspace before anything else: the page notes when a button is clicked and when probes are
 * painted in it or in its frames.
 */
export interface FrameBench {
  begin(probes: readonly Probe[]): void;
  /** Milliseconds from the last click to each probe's painting. */
  finish(): Promise<Painted>;
  join(root: Document): void;
}

declare global {
  interface Window {
    warmlineFrames?: FrameBench;
  }
}

function createFrameBench(page: Window): FrameBench {
  let clicked = 0;
  let watch: Watch | null = null;
  page.addEventListener("click", () => (clicked = now()), { capture: true });
  return {
    begin(probes) {
      watch = createWatch(probes);
      watch.painted.catch(() => undefined);
    },
    async finish() {
      return since(clicked, (await watch?.painted) ?? {});
    },
    join: (root) => watch?.join(root),
  };
}

if (window.top === window) window.warmlineFrames = createFrameBench(window);
else window.top?.warmlineFrames?.join(document);
