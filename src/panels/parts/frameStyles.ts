import type * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

/** Of the provider's own element, which stands outside the direction it provides: a class of the other direction cannot be merged. */
export const frameStyle: React.CSSProperties = {
  height: "100%",
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontSize: tokens.fontSizeBase300,
  lineHeight: tokens.lineHeightBase300,
  fontVariantNumeric: "tabular-nums",
  textAlign: "start",
  overflowWrap: "anywhere",
};

export const useFrameStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
