import { makeStyles, tokens } from "@fluentui/react-components";

export const useMaskStyles = makeStyles({
  mask: {
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "nowrap",
  },
});
