import { makeStyles, tokens } from "@fluentui/react-components";

export const useWrapUpStyles = makeStyles({
  field: { marginTop: "14px", ":first-child": { marginTop: 0 } },
  label: { display: "block", marginBottom: "4px" },
  wide: { width: "100%", minWidth: 0 },
  below: { marginTop: "4px" },
  apart: { marginTop: "10px" },
  list: { margin: "2px 0 0", paddingInlineStart: "16px" },
  versions: {
    marginTop: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  version: { margin: "2px 0 8px", minWidth: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});
