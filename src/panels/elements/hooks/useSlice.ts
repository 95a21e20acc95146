import * as React from "react";

/** What holds a state and tells when it changed. */
type Watched<State> = { readonly getState: () => State; readonly subscribe: (listener: () => void) => () => void };

/**
 * A slice of a state; the component renders again only when its slice changes (compared with Object.is, so
 * `select` must return what is in the state, not something new). React 16 has no useSyncExternalStore; its rendering is
 * synchronous, so reading while rendering and checking again after the commit cannot tear.
 */
export function useSlice<State, T>(store: Watched<State>, select: (state: State) => T): T {
  const [, renderAgain] = React.useReducer((count: number) => count + 1, 0);
  const slice = select(store.getState());
  const shown = React.useRef({ select, slice });
  React.useLayoutEffect(() => {
    shown.current = { select, slice };
  });
  React.useLayoutEffect(() => {
    const check = (): void => {
      const { select: choose, slice: last } = shown.current;
      if (!Object.is(choose(store.getState()), last)) renderAgain();
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return slice;
}
