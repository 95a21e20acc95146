import * as React from "react";

/**
 * Whether a row's content fits its width. `content` names what is in the row, so that new words are measured again. Once
 * it did not fit, it fits again when the row is as wide as the content was.
 */
export function useFits(row: React.RefObject<HTMLElement>, content: string): boolean {
  const [needed, setNeeded] = React.useState<{ readonly content: string; readonly width: number } | null>(null);
  const tight = needed !== null && needed.content === content;
  const neededWidth = tight ? needed.width : null;
  React.useLayoutEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const check = (): void => {
      if (neededWidth !== null) {
        if (element.clientWidth >= neededWidth) setNeeded(null);
      } else if (element.scrollWidth > element.clientWidth) setNeeded({ content, width: element.scrollWidth });
    };
    // An observer reports once when it begins, after the layout and before the paint: measuring here would lay out twice.
    if (typeof ResizeObserver === "undefined") return check();
    const observer = new ResizeObserver(check);
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, content, neededWidth]);
  return !tight;
}
