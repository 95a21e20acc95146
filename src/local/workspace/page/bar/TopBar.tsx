import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Face } from "#local/workspace/page/elements";
import { HostMenu } from "./HostMenu";
import { PresenceMenu } from "./PresenceMenu";
import { useTextStyles } from "#local/elements";
import { ThemeMenu } from "./ThemeMenu";
import { useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "0 16px",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 480px)": { gap: "4px", padding: "0 8px" },
  },
  brand: { fontWeight: tokens.fontWeightSemibold, color: "inherit", textDecorationLine: "none", fontSize: "14px" },
  heading: { margin: 0, lineHeight: "20px", fontSize: "14px" },
  place: { color: tokens.colorNeutralForeground3, "@media (max-width: 480px)": { display: "none" } },
  grow: { flexGrow: 1 },
});

/** The app's top bar. */
export function TopBar(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const person = useWorkspace((state) => state.person);
  return (
    <header className={styles.bar}>
      <h1 className={styles.heading}>
        <a href="/" className={styles.brand}>
          Warmline
        </a>
      </h1>
      <span className={mergeClasses(styles.place, text.cut)}>local workspace</span>
      <span className={styles.grow} />
      <HostMenu />
      <ThemeMenu />
      <PresenceMenu />
      <span title={person.name}>
        <Face name={person.name} large />
        <span className={text.hidden}>Signed in as {person.name}</span>
      </span>
    </header>
  );
}
