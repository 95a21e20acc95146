import { makeStyles, tokens } from "@fluentui/react-components";

/** The few kinds of text of the local pages. */
export const useTextStyles = makeStyles({
  caption: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3, margin: 0, fontWeight: 400 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0, display: "block" },
  title: { fontSize: "16px", lineHeight: "22px", fontWeight: tokens.fontWeightSemibold, margin: 0 },
  name: { fontSize: "13px", lineHeight: "20px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  tabular: { fontVariantNumeric: "tabular-nums" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
