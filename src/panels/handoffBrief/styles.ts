import { makeStyles, tokens } from "@fluentui/react-components";

export const useBriefStyles = makeStyles({
  list: { margin: 0 },
  label: { marginTop: "12px", ":first-child": { marginTop: 0 } },
  value: { margin: "1px 0 0" },
  steps: { listStyleType: "none", margin: 0, padding: 0 },
  step: { display: "flex", gap: "8px", "& + &": { marginTop: "4px" } },
  stepIcon: { marginTop: "2px" },
  facts: { display: "grid", gridTemplateColumns: "fit-content(40%) 1fr", gap: "4px 12px", margin: 0 },
  factName: { color: tokens.colorNeutralForeground3 },
  factValue: { margin: 0, minWidth: 0 },
  since: { margin: "0 0 10px" },
  due: { display: "flex", alignItems: "center", gap: "4px" },
  foot: { marginTop: "14px", paddingTop: "10px", borderTop: `1px dashed ${tokens.colorNeutralStroke2}` },
  report: {
    marginTop: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  reportTitle: { margin: "8px 0 2px", color: tokens.colorNeutralForeground3, ":first-child": { marginTop: 0 } },
  values: { display: "grid", gridTemplateColumns: "fit-content(45%) 1fr", gap: "2px 12px", margin: 0 },
  shownValue: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  losses: { margin: 0, paddingInlineStart: "16px" },
  message: { margin: 0, whiteSpace: "pre-wrap" },
  more: { margin: "6px 0 0" },
  summary: { margin: "2px 0 0", color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
});
