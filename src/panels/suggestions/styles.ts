import { makeStyles, tokens } from "@fluentui/react-components";

export const useSuggestionStyles = makeStyles({
  internal: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1 },
  // Steps of a list stand under each other.
  passage: { margin: "4px 0 0", whiteSpace: "pre-line", color: tokens.colorNeutralForeground2 },
  mark: {
    backgroundColor: "transparent",
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorPaletteMarigoldBorderActive,
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    "@media (forced-colors: active)": { color: "CanvasText", backgroundColor: "Canvas" },
  },
  documents: { marginTop: "12px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { marginTop: "6px" },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});
