import * as React from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";

const useIconStyles = makeStyles({
  icon: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    fill: "none",
    stroke: "currentColor",
    strokeWidth: "1.4px",
    strokeLinecap: "round",
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { color: "inherit" },
  },
});

const shapes = {
  agent:
    "M4.5 5h7a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM8 5V2.5M5.8 8.5v1M10.2 8.5v1M8 1.6v.1",
  check: "m3 8.5 3.2 3.2L13 5",
  clock: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 4.8V8l2.4 1.6",
  cross: "m4.5 4.5 7 7m0-7-7 7",
  customer: "M10.8 5a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM2.8 14c.4-3 2.4-4.6 5.2-4.6s4.8 1.6 5.2 4.6",
  dash: "M4.5 8h7",
  down: "M8 3v10M4 9l4 4 4-4",
  falling: "M3 5l4 4 2-2 4 4M13 8v3h-3",
  find: "M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0zM10.2 10.2l3.5 3.5",
  more: "M3.5 8v.1M8 8v.1M12.5 8v.1",
  next: "m4 6 4 4 4-4",
  note: "M3.5 2.5h9v7l-4 4h-5zM12.5 9.5h-4v4",
  previous: "m4 10 4-4 4 4",
  representative: "M3 9V8a5 5 0 0 1 10 0v1M3 9h1.5v4H3zM13 9h-1.5v4H13zM13 13c0 1.2-2 1.8-4 1.8",
  rising: "M3 11l4-4 2 2 4-4M13 8V5h-3",
  steady: "M3 8h10M10.5 5.5 13 8l-2.5 2.5",
  system: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM8 7.5v3.5M8 5v.1",
  value: "M2.5 3.5h6l5 5-5 5-6-6zM5.3 6.3v.1",
} as const;

export type IconName = keyof typeof shapes;

/** A 16 px line icon in the colour of the text around it. Never the only carrier of a meaning: words stand beside it. */
export function Icon({
  name,
  className,
}: {
  readonly name: IconName;
  readonly className?: string;
}): React.ReactElement {
  const styles = useIconStyles();
  return (
    <svg className={mergeClasses(styles.icon, className)} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
