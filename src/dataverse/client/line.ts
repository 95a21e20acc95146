import { createAbortError } from "./dataverseError";

/** Runs work when its turn comes. Who was cancelled while waiting rejects with an `AbortError` in their turn, without working. */
export type Line = <T>(work: () => Promise<T>, cancel?: AbortSignal) => Promise<T>;

/** A line with so many places: the rest waits, and goes on in the order it came. */
export function createLine(places: number): Line {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return async function takePlace(work, cancel) {
    if (taken < places) taken += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      if (cancel?.aborted) throw createAbortError();
      return await work();
    } finally {
      // The place is handed on, not given back: whoever comes in between would jump the line.
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    }
  };
}
