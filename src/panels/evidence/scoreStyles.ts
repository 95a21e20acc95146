import { makeStyles, tokens } from "@fluentui/react-components";

export const useScoreStyles = makeStyles({
  box: {
    marginTop: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  // Decoration beside the table, so its colours may stay in high contrast.
  bar: { display: "flex", gap: "1px", height: "6px", marginBottom: "8px", forcedColorAdjust: "none" },
  piece: {
    minWidth: "2px",
    ":first-child": { borderStartStartRadius: "3px", borderEndStartRadius: "3px" },
    ":last-child": { borderStartEndRadius: "3px", borderEndEndRadius: "3px" },
  },
  swatch: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginInlineEnd: "8px",
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
  },
  table: { width: "100%", borderCollapse: "collapse" },
  name: { padding: "2px 8px 2px 0", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  points: { padding: "2px 0", textAlign: "end", whiteSpace: "nowrap", verticalAlign: "top" },
  sum: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "5px",
    fontWeight: tokens.fontWeightSemibold,
  },
  foot: { marginTop: "6px", color: tokens.colorNeutralForeground3 },
  colour0: { backgroundColor: tokens.colorBrandBackground },
  colour1: { backgroundColor: tokens.colorPalettePurpleBorderActive },
  colour2: { backgroundColor: tokens.colorPaletteTealBorderActive },
  colour3: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  colour4: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  colour5: { backgroundColor: tokens.colorPaletteBerryBorderActive },
  // What counts against is hollow, so that it differs by form too.
  against: {
    boxSizing: "border-box",
    backgroundColor: "transparent",
    border: `1.5px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
});

const colours = ["colour0", "colour1", "colour2", "colour3", "colour4", "colour5"] as const;

/** The colour of a part by its place; hollow for what counts against. */
export function chooseColour(index: number, points: number): (typeof colours)[number] | "against" {
  return points < 0 ? "against" : (colours[index % colours.length] ?? "colour0");
}
