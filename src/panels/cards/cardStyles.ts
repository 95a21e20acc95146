import { makeStyles, tokens } from "@fluentui/react-components";
import { keyStyle } from "#panels/elements";

export const useCardStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, containerType: "inline-size" },
  item: {
    "& + &": { marginTop: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: "12px" },
    paddingBottom: "8px",
  },
  card: {
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "4px" },
  },
  // Marks on its letters stay with it, however many its font draws.
  title: { overflow: "clip", overflowClipMargin: "2px", overflowWrap: "anywhere" },
  verbs: { display: "flex", gap: "2px", marginTop: "6px", marginInlineStart: "-8px", whiteSpace: "nowrap" },
  // Where not even those fit that keep a button of their own, they go on below.
  narrow: { flexWrap: "wrap" },
  // The keys come with the focus, which must not lose its verb to the menu: then words give way.
  keyed: { flexShrink: 1 },
  verb: {
    position: "relative",
    minWidth: "auto",
    // A button that gave way would cut its word before the row is found to be too narrow.
    flexShrink: 0,
    height: "28px",
    padding: "0 8px",
    border: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  primary: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  key: {
    ...keyStyle,
    display: "inline-block",
    marginInlineStart: "6px",
    fontWeight: tokens.fontWeightRegular,
  },
  // In a narrow pane the key is underlined in the word, which needs no room; in a wide one it has its own box.
  wideKey: { display: "none", "@container (min-width: 400px)": { display: "inline-block" } },
  keyLetter: {
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    "@container (min-width: 400px)": { textDecorationLine: "none" },
  },
  failure: { marginTop: "4px" },
  reasons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", marginTop: "6px" },
  reasonsTitle: { width: "100%" },
  help: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 8px",
    marginTop: "12px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  foot: { marginTop: "8px" },
});
