import { makeStyles, tokens } from "@fluentui/react-components";

export const useCaseStyles = makeStyles({
  line: { marginTop: "2px" },
  comparison: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) minmax(0, 1fr)",
    gap: "1px 8px",
    margin: "6px 0 0",
  },
  words: { margin: 0, color: tokens.colorNeutralForeground1 },
  different: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  outcome: { fontWeight: tokens.fontWeightSemibold },
});
