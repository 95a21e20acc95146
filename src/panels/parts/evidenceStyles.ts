import { makeStyles, tokens } from "@fluentui/react-components";

export const useEvidenceStyles = makeStyles({
  // The last word and its first mark stay on one line.
  together: { whiteSpace: "nowrap" },
  mark: {
    position: "relative",
    display: "inline-block",
    boxSizing: "border-box",
    minWidth: "18px",
    height: "16px",
    // 18 px wide and 6 px apart: centres 24 px from each other, with a 24 px target around each (WCAG 2.5.8).
    marginInlineStart: "6px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    fontSize: "11px",
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "14px",
    textAlign: "center",
    verticalAlign: "1px",
    whiteSpace: "nowrap",
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    cursor: "pointer",
    ":hover": { border: `1px solid ${tokens.colorBrandStroke1}` },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "::after": { content: '""', position: "absolute", inset: "-5px -4px" },
  },
  open: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  icon: { width: "10px", height: "10px", verticalAlign: "-1px" },
});
