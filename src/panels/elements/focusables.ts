const selector = "button:not(:disabled), a[href], input, [tabindex]";

/** What can take the focus inside an element, in order. */
export function findFocusables(element: HTMLElement): readonly HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>(selector)).filter(
    (one) => !one.hasAttribute("data-tabster-dummy"),
  );
}

/** Whether keys belong to the element itself, because a person writes in it or it opened a list of its own. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=menu]") !== null;
}

/** A step of the arrow keys: +1 forward, -1 back, 0 for any other key. Left and right follow the reading direction. */
export function readArrow(key: string, dir: "ltr" | "rtl"): -1 | 0 | 1 {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "ArrowRight":
      return dir === "ltr" ? 1 : -1;
    case "ArrowLeft":
      return dir === "ltr" ? -1 : 1;
    default:
      return 0;
  }
}

/** Moves the focus by one step within a list, and stops at its ends. True when there was somewhere to go. */
export function stepFocus(list: readonly HTMLElement[], from: Element | null, step: -1 | 1): boolean {
  const next = list[list.findIndex((one) => one === from) + step];
  next?.focus();
  return next !== undefined;
}
