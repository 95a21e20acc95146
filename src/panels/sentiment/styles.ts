import { makeStyles, tokens } from "@fluentui/react-components";

/** Drawings keep the colours they are given in forced colours, so they are given the system's. */
const forced = <K extends "fill" | "stroke">(property: K, colour: string) =>
  ({ "@media (forced-colors: active)": { [property]: colour } }) as const;

export const useSentimentStyles = makeStyles({
  now: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "0 8px" },
  last: { marginInlineStart: "auto" },
  chart: { display: "block", width: "100%", height: "56px", margin: "10px 0 4px", overflow: "visible" },
  edge: { stroke: tokens.colorNeutralStroke3, ...forced("stroke", "GrayText") },
  middle: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "2 3", ...forced("stroke", "GrayText") },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1.5px",
    ...forced("stroke", "CanvasText"),
  },
  leader: { stroke: tokens.colorNeutralForeground3, ...forced("stroke", "CanvasText") },
  neutral: { fill: tokens.colorNeutralForeground3, ...forced("fill", "CanvasText") },
  positive: { fill: tokens.colorPaletteGreenForeground3, ...forced("fill", "CanvasText") },
  negative: { fill: tokens.colorPaletteDarkOrangeForeground3, ...forced("fill", "CanvasText") },
  turning: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontFamily: "inherit",
    ...forced("fill", "CanvasText"),
  },
  words: { color: tokens.colorNeutralForeground1 },
  strip: { marginTop: "8px" },
  late: { verticalAlign: "text-bottom", marginInlineEnd: "4px" },
  mark: { marginInlineEnd: "4px" },
});
