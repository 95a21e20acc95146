import { makeStyles, tokens } from "@fluentui/react-components";

export const useDeskStyles = makeStyles({
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  desk: { position: "relative", boxSizing: "border-box", height: "100%", minHeight: 0 },
  one: { display: "block", overflowY: "auto" },
  two: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gridTemplateRows: "minmax(0, 1fr)" },
  three: { display: "grid", gridTemplateColumns: "300px minmax(0, 1fr) 316px", gridTemplateRows: "minmax(0, 1fr)" },
  column: { minWidth: 0, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  line: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  // The brief may be long; how the customer feels stays in view below it.
  split: { display: "flex", flexDirection: "column", overflowY: "hidden" },
  rest: { flexGrow: 1, flexShrink: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  kept: {
    flexShrink: 0,
    maxHeight: "45%",
    overflowY: "auto",
    overflowX: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fixed: { display: "flex", flexDirection: "column", overflowY: "hidden" },
});
