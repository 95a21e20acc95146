import type * as React from "react";
import { tokens } from "@fluentui/react-components";

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
