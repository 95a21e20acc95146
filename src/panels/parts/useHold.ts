import * as React from "react";

/** Whether a person is at a panel: pointing at it, or with the focus inside. `events` go on the panel. */
export type Hold = {
  readonly held: boolean;
  readonly focused: boolean;
  readonly events: Pick<React.HTMLAttributes<HTMLElement>, "onPointerEnter" | "onPointerLeave" | "onFocus" | "onBlur">;
};

/** Watches pointer and focus of a panel, so that nothing moves under either. */
export function useHold(): Hold {
  const [pointed, setPointed] = React.useState(false);
  const [focused, setFocused] = React.useState(false);
  const events = React.useMemo(
    () => ({
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) setFocused(false);
      },
    }),
    [],
  );
  return { held: pointed || focused, focused, events };
}
