export type Layout = "one" | "two" | "three";

/** How many columns fit, by the desk's own width in px: it may stand in an app tab, a form or a side pane of 300 px. */
export function chooseLayout(width: number): Layout {
  if (width >= 900) return "three";
  return width >= 560 ? "two" : "one";
}
