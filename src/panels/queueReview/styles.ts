import type * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

/** Of the provider's own element, which stands outside the direction it provides. */
export const pageStyle: React.CSSProperties = {
  minHeight: "100%",
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground1,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontVariantNumeric: "tabular-nums",
  textAlign: "start",
  overflowWrap: "anywhere",
};

const narrow = "@media (max-width: 720px)";
const box = {
  backgroundColor: tokens.colorNeutralBackground1,
  borderRadius: tokens.borderRadiusXLarge,
  boxShadow: tokens.shadow2,
  "@media (forced-colors: active)": { border: "1px solid CanvasText" },
} as const;

export const usePageStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "4px 10px",
    padding: "10px 24px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: "10px 12px" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  end: { marginInlineStart: "auto", display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 12px" },
  main: { display: "grid", gap: "16px", padding: "20px 24px", minWidth: 0, [narrow]: { padding: "12px" } },
  box: { ...box, minWidth: 0, padding: "16px 20px", [narrow]: { padding: "12px" } },
  boxHeader: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 10px", marginBottom: "8px" },
  boxTitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(170px, 1fr))",
    gap: "12px",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  tile: { ...box, padding: "12px 16px" },
  tileTop: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  tileValue: {
    margin: "2px 0 4px",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  badge: {
    padding: "1px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  normal: { color: tokens.colorPaletteGreenForeground1 },
  atRisk: { color: tokens.colorPaletteDarkOrangeForeground1 },
  critical: { color: tokens.colorPaletteRedForeground1 },
  notRecorded: { color: tokens.colorNeutralForeground3 },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(90px, max-content) 1fr",
    gap: "6px 16px",
    margin: 0,
    "& dd": { margin: 0 },
    "& dt": { color: tokens.colorNeutralForeground3 },
    [narrow]: { gridTemplateColumns: "1fr", gap: "0 0", "& dd": { marginBottom: "8px" } },
  },
  list: { margin: 0, padding: 0, listStyle: "none" },
});

export const useNeedStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", [narrow]: { display: "block" } },
  head: { [narrow]: { display: "none" } },
  body: { [narrow]: { display: "block" } },
  heading: {
    padding: "6px 12px 6px 0",
    textAlign: "start",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: {
      display: "flex",
      flexWrap: "wrap",
      alignItems: "baseline",
      gap: "2px 12px",
      padding: "10px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    padding: "10px 12px 10px 0",
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: 0, borderBottom: "none" },
  },
  whole: { [narrow]: { flexBasis: "100%" } },
  customer: { fontWeight: tokens.fontWeightSemibold },
  mood: { display: "inline-flex", alignItems: "center", gap: "5px" },
  acts: { display: "flex", flexWrap: "wrap", gap: "6px" },
  notice: { marginBottom: "8px" },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  parts: { marginTop: "6px", borderCollapse: "collapse", "& th, & td": { padding: "1px 16px 1px 0" } },
  part: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  points: { textAlign: "end" },
});
