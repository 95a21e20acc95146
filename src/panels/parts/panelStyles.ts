import { makeStyles, tokens } from "@fluentui/react-components";

export const usePanelStyles = makeStyles({
  panel: {
    position: "relative",
    minWidth: 0,
    padding: "16px 20px 20px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none" },
  },
  fill: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, boxSizing: "border-box" },
  header: { display: "flex", alignItems: "baseline", gap: "8px", marginBottom: "12px" },
  end: { marginInlineStart: "auto", display: "flex", alignItems: "baseline", justifyContent: "end", gap: "8px" },
  state: {
    whiteSpace: "nowrap",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  // Borders, not backgrounds: forced colours keep borders, so the dot keeps its form.
  dot: { boxSizing: "border-box", flexShrink: 0, width: "7px", height: "7px", borderRadius: "50%" },
  filled: {
    border: `2px solid ${tokens.colorPaletteGreenForeground3}`,
    backgroundColor: tokens.colorPaletteGreenForeground3,
    "@media (forced-colors: active)": { border: "3.5px solid CanvasText" },
  },
  ring: { border: `1.5px solid ${tokens.colorNeutralForeground3}` },
  redRing: { border: `1.5px solid ${tokens.colorPaletteRedForeground1}` },
  skeleton: {
    height: "12px",
    marginTop: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
  },
  short: { width: "40%" },
  medium: { width: "70%" },
  long: { width: "92%" },
  notice: { marginBottom: "12px", ":last-child": { marginBottom: 0 } },
  below: { marginTop: "4px" },
  action: { marginTop: "10px", "& button": { fontWeight: tokens.fontWeightSemibold } },
});
