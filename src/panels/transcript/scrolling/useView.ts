import * as React from "react";
import { openWindow, revealTurn, settleWindow, type TurnWindow } from "./turnWindow";

/** A turn to scroll to. `count` grows with every wish, so that the same turn can be wished for again. */
export type Target = { readonly turn: string; readonly takesFocus: boolean; readonly count: number };

/** What part of the transcript is laid out and where it should stand. */
export type View = {
  readonly window: TurnWindow;
  readonly target: Target | null;
  readonly change: (next: (window: TurnWindow) => TurnWindow) => void;
  readonly reveal: (turn: string, index: number, takesFocus: boolean) => void;
};

type Shown = { readonly window: TurnWindow; readonly target: Target | null };

/** Keeps the window over a transcript of `length` turns; one who reads at its end stays at its end. */
export function useView(length: number, atEnd: boolean): View {
  const [shown, setShown] = React.useState<Shown>(() => ({ window: openWindow(length), target: null }));
  const window = settleWindow(shown.window, length, atEnd);
  React.useLayoutEffect(() => {
    if (window !== shown.window) setShown({ ...shown, window });
  }, [window, shown]);
  return {
    window,
    target: shown.target,
    change: (next) => setShown({ target: null, window: next(window) }),
    reveal: (turn, index, takesFocus) =>
      setShown((before) => ({
        window: revealTurn(window, length, index),
        target: { turn, takesFocus, count: (before.target?.count ?? 0) + 1 },
      })),
  };
}
