import { tokens } from "@fluentui/react-components";

/** The name of a key in a box of its own. */
export const keyStyle = {
  padding: "0 4px",
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderBottomWidth: "2px",
  borderRadius: tokens.borderRadiusMedium,
  fontFamily: "inherit",
  fontSize: "11px",
  lineHeight: "14px",
  color: tokens.colorNeutralForeground3,
} as const;
