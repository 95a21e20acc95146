import * as React from "react";

/** Whether a person is at a panel: pointing at it, or with the focus inside. `events` go on the panel. */
export type Hold = {
  readonly held: boolean;
  readonly focused: boolean;
  readonly events: Pick<React.HTMLAttributes<HTMLElement>, "onPointerEnter" | "onPointerLeave" | "onFocus" | "onBlur">;
};

/**
 * Runs what it is given once no button is pressed: at once, or after the click under way. A press elsewhere takes the
 * focus away before the click lands, and what moved then would move under it.
 */
function useAfterPress(): (run: () => void) => void {
  const press = React.useRef({ down: false, runs: [] as (() => void)[] });
  React.useEffect(() => {
    const { current } = press;
    const begin = (): void => void (current.down = true);
    const end = (): void => {
      current.down = false;
      // The click follows the release in the same task.
      setTimeout(() => current.runs.splice(0).forEach((run) => run()));
    };
    const events = [
      ["pointerdown", begin],
      ["pointerup", end],
      ["pointercancel", end],
    ] as const;
    for (const [name, hear] of events) document.addEventListener(name, hear, true);
    return () => {
      current.runs = [];
      for (const [name, hear] of events) document.removeEventListener(name, hear, true);
    };
  }, []);
  return React.useCallback((run) => (press.current.down ? void press.current.runs.push(run) : run()), []);
}

/** Watches pointer and focus of a panel, so that nothing moves under either. */
export function useHold(): Hold {
  const [pointed, setPointed] = React.useState(false);
  const [focused, setFocused] = React.useState(false);
  const afterPress = useAfterPress();
  const events = React.useMemo(
    () => ({
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) afterPress(() => setFocused(false));
      },
    }),
    [afterPress],
  );
  return { held: pointed || focused, focused, events };
}
