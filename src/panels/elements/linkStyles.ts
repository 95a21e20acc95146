import { makeStyles, tokens } from "@fluentui/react-components";

export const useLinkStyles = makeStyles({
  link: {
    position: "relative",
    display: "inline",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    "@media (forced-colors: active)": { color: "LinkText" },
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
    // 24 px to hit (WCAG 2.5.8) around a 16 px line.
    "::after": { content: '""', position: "absolute", inset: "-4px -2px" },
  },
  underlined: {
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke2,
    textUnderlineOffset: "3px",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
