import { makeStyles, tokens } from "@fluentui/react-components";

/** The page's few kinds of text. */
export const useTextStyles = makeStyles({
  caption: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3, margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
