import * as React from "react";

/** A reader at the end stays there, whatever grows or shrinks around them; a reader elsewhere is left alone. */
export type PinnedEnd = {
  /** Called when the list has scrolled; tells whether the reader is at the end. */
  readonly follow: () => boolean;
  /** Something else is to be read: the end is let go. */
  readonly release: () => void;
};

/**
 * Keeps a scrolling element at its end while its reader is there: rows are laid out with guessed heights first, notices
 * come and go above, a pane is made smaller. Only moving up lets go; coming within `near` px of the end takes hold again.
 */
export function usePinnedEnd(list: React.RefObject<HTMLElement>, near: number): PinnedEnd {
  const pinned = React.useRef(true);
  const top = React.useRef(0);

  const hold = React.useCallback(() => {
    const element = list.current;
    if (element && pinned.current) element.scrollTop = element.scrollHeight;
  }, [list]);

  React.useLayoutEffect(hold);

  React.useEffect(() => {
    const element = list.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(hold);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [list, hold]);

  return {
    follow() {
      const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
      const atEnd = scrollHeight - scrollTop - clientHeight <= near;
      if (atEnd) pinned.current = true;
      else if (scrollTop < top.current) pinned.current = false;
      top.current = scrollTop;
      return atEnd || pinned.current;
    },
    release() {
      pinned.current = false;
    },
  };
}
