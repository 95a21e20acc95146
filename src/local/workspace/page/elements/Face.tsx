import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { chooseColour, readInitials } from "./initials";

const useStyles = makeStyles({
  face: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "20px",
    height: "20px",
    borderRadius: "50%",
    fontSize: "9px",
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
  },
  large: { width: "24px", height: "24px", fontSize: "10px" },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  berry: { backgroundColor: tokens.colorPaletteBerryBackground2, color: tokens.colorPaletteBerryForeground2 },
  purple: { backgroundColor: tokens.colorPalettePurpleBackground2, color: tokens.colorPalettePurpleForeground2 },
});

const colours = ["teal", "berry", "purple"] as const;

/** Somebody's initials on a colour of their own. Decoration: the name stands beside it. */
export function Face({ name, large = false }: { readonly name: string; readonly large?: boolean }): React.ReactElement {
  const styles = useStyles();
  const colour = colours[chooseColour(name, colours.length)] ?? "teal";
  return (
    <span className={mergeClasses(styles.face, large && styles.large, styles[colour])} aria-hidden="true">
      {readInitials(name)}
    </span>
  );
}
