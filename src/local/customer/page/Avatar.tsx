import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Icon } from "./icons";

const useStyles = makeStyles({
  face: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "24px",
    height: "24px",
    borderRadius: "50%",
    fontSize: "10px",
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  large: { width: "32px", height: "32px", fontSize: "12px" },
  agent: { backgroundColor: tokens.colorPalettePurpleBackground2, color: tokens.colorPalettePurpleForeground2 },
  person: { backgroundColor: tokens.colorPaletteBerryBackground2, color: tokens.colorPaletteBerryForeground2 },
  waiting: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : ""].map((word) => Array.from(word ?? "")[0]);
  return letters.join("").toUpperCase() || "?";
};

type AvatarProps = { readonly kind: "agent" | "person" | "waiting"; readonly name?: string; readonly large?: boolean };

/** Whoever speaks: a robot for the AI agent, initials for a person. Decoration: the words stand beside it. */
export function Avatar({ kind, name = "", large = false }: AvatarProps): React.ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.face, large && styles.large, styles[kind])} aria-hidden="true">
      {kind === "person" ? initialsOf(name) : <Icon shape={kind} />}
    </span>
  );
}
