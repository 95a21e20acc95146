import * as React from "react";

/** What is on the screen now, how many places a newer answer would change, and the way to let it in. */
export type Stable<T> = { readonly shown: T; readonly waiting: number; readonly update: () => void };

/** How many places differ between two lists of keys. */
export function countChanges(shown: readonly string[], next: readonly string[]): number {
  const places = Math.max(shown.length, next.length);
  return Array.from({ length: places }, (_, place) => shown[place] !== next[place]).filter(Boolean).length;
}

/**
 * Keeps a list where it is while a person is at it (`held`): a newer answer that would move, add or remove cards waits;
 * one with the same cards in the same order comes in at once, and so does the first answer to an empty panel. Only the first
 * `places` cards stand on the screen, so only they count. What is about another `subject` is what a person asked for: it comes in.
 */
export function useStable<T>(
  latest: T,
  keysOf: (value: T) => readonly string[],
  held: boolean,
  places: number,
  subject = "",
): Stable<T> {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const kept = React.useRef({ value: latest, subject });
  const keys = keysOf(kept.current.value);
  const changes =
    held && kept.current.subject === subject && keys.length > 0
      ? countChanges(keys.slice(0, places), keysOf(latest).slice(0, places))
      : 0;
  const shown = changes === 0 ? latest : kept.current.value;
  React.useLayoutEffect(() => {
    kept.current = { value: shown, subject };
  });
  const update = (): void => {
    kept.current = { value: latest, subject };
    renderAgain();
  };
  return { shown, waiting: changes, update };
}
