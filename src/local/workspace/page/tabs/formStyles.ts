import { makeStyles, tokens } from "@fluentui/react-components";

/** How forms of the host look. */
export const useFormStyles = makeStyles({
  page: { boxSizing: "border-box", height: "100%", overflowY: "auto", padding: "16px 20px 24px" },
  narrow: { maxWidth: "560px" },
  heading: { marginBottom: "16px" },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 290px), 1fr))",
    overflow: "hidden",
    margin: "0 -20px",
  },
  // Each column draws the line above it and the one on its right.
  column: {
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    "&:last-child": { borderRight: "none" },
  },
  section: { padding: "16px 20px 20px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sectionHeading: { margin: "0 0 12px", fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
});
