import * as React from "react";
import { findFocusables, readArrow, stepFocus, takesKeys } from "#panels/elements";
import { useFrame } from "./frame";

/** Leaves exactly one of a list in the tab order: `current` when it is in the list, else the one that was, else the first. */
function keepOneStop(list: readonly HTMLElement[], current: EventTarget | null): void {
  const stop = list.find((one) => one === current) ?? list.find((one) => one.tabIndex === 0) ?? list[0];
  for (const one of list) {
    const tabIndex = one === stop ? 0 : -1;
    if (one.getAttribute("tabindex") !== String(tabIndex)) one.tabIndex = tabIndex;
  }
}

/**
 * One tab stop for all the buttons of an element, arrows between them (the roving tabindex of the ARIA practices). It
 * writes the tab order on the elements themselves, so that marks and links deep inside need not know of it; they must
 * not set their own. Put the result on the element.
 */
export function useRoving(
  area: React.RefObject<HTMLElement>,
): Pick<React.HTMLAttributes<HTMLElement>, "onKeyDown" | "onFocus"> {
  const { dir } = useFrame();
  React.useLayoutEffect(() => {
    if (area.current) keepOneStop(findFocusables(area.current), null);
  });
  return {
    onFocus: (event) => keepOneStop(findFocusables(event.currentTarget), event.target),
    onKeyDown: (event) => {
      const list = findFocusables(event.currentTarget);
      keepOneStop(list, event.target);
      const step = readArrow(event.key, dir);
      if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || takesKeys(event.target)) return;
      if (stepFocus(list, event.target instanceof Element ? event.target : null, step)) event.preventDefault();
    },
  };
}
