import { makeStyles, tokens } from "@fluentui/react-components";

export const useSuggestionStyles = makeStyles({
  passage: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
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
