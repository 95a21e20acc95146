import { makeStyles, tokens } from "@fluentui/react-components";

const chip = "warmline-chip";

/** The class of the drawn part, which the button around it changes on hover and focus. */
export const chipClass = chip;

export const useEvidenceStyles = makeStyles({
  // The last word and its first mark stay on one line.
  together: { whiteSpace: "nowrap" },
  // What is hit is 24 px square (WCAG 2.5.8); what is drawn is smaller, and the line keeps its height.
  mark: {
    display: "inline-flex",
    // What reaches over its line lies over the words of the next.
    position: "relative",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    minWidth: "24px",
    height: "24px",
    margin: "-5px 0",
    // Where lines are short, marks come to stand right above each other.
    "@media (max-width: 480px)": { margin: 0 },
    padding: "0 2px",
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    whiteSpace: "nowrap",
    verticalAlign: "middle",
    cursor: "pointer",
    ":focus-visible": { outline: "none" },
    [`:hover > .${chip}`]: { border: `1px solid ${tokens.colorBrandStroke1}` },
    [`:focus-visible > .${chip}`]: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chip: {
    boxSizing: "border-box",
    minWidth: "18px",
    height: "16px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: "11px",
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "14px",
    textAlign: "center",
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
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
