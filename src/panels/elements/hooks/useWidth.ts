import * as React from "react";

/** An element's width in px, kept up to date; null until it was measured, which is before anything is painted. */
export function useWidth(element: React.RefObject<Element>): number | null {
  const [width, setWidth] = React.useState<number | null>(null);
  React.useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const read = (): void => setWidth(watched.getBoundingClientRect().width);
    read();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
