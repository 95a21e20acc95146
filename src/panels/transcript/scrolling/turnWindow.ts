/**
 * The turns that are laid out, as indices into the transcript: from `from` up to but without `to`; null means up to the
 * end, whatever comes. Only these cost anything, so that a transcript of 100,000 turns costs what one of 1,000 does.
 */
export type TurnWindow = { readonly from: number; readonly to: number | null };

const opened = 1_000;
const step = 500;
const widest = 2_000;

/** The window on the end of a transcript, where a conversation goes on. */
export function openWindow(length: number): TurnWindow {
  return { from: Math.max(0, length - opened), to: null };
}

/** First and past-the-last index of a window in a transcript of this length. */
export function boundWindow({ from, to }: TurnWindow, length: number): readonly [number, number] {
  const end = Math.min(to ?? length, length);
  return [Math.min(from, end), end];
}

/** Half a thousand earlier turns; the far end is let go where the window would grow too wide. */
export function showEarlier(window: TurnWindow, length: number): TurnWindow {
  const [start, end] = boundWindow(window, length);
  const from = Math.max(0, start - step);
  return end - from > widest ? { from, to: from + widest } : { ...window, from };
}

/** Half a thousand later turns, up to the open end. */
export function showLater(window: TurnWindow, length: number): TurnWindow {
  const [start, end] = boundWindow(window, length);
  const to = Math.min(length, end + step);
  return { from: Math.max(start, to - widest), to: to >= length ? null : to };
}

/** A window that holds the turn at `index`; the same one when it already does. */
export function revealTurn(window: TurnWindow, length: number, index: number): TurnWindow {
  const [start, end] = boundWindow(window, length);
  if (index >= start && index < end) return window;
  const from = Math.max(0, index - opened / 2);
  return from + opened >= length ? openWindow(Math.min(length, from + opened)) : { from, to: from + opened };
}

/**
 * Keeps an open window narrow as turns arrive: a reader at the end keeps the latest turns, one who reads further up
 * keeps what they read, and the window closes behind it.
 */
export function settleWindow(window: TurnWindow, length: number, atEnd: boolean): TurnWindow {
  if (window.to !== null || length - window.from <= widest) return window;
  return atEnd ? openWindow(length) : { from: window.from, to: window.from + widest };
}
