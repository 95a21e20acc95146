import * as React from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTextStyles } from "#local/elements";
import { formatElapsed } from "#local/workspace/page/elements";
import { useNow, useTools, useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  page: {
    display: "grid",
    placeContent: "center",
    justifyItems: "start",
    gap: "8px",
    height: "100%",
    boxSizing: "border-box",
    padding: "24px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { maxWidth: "44ch", margin: 0, fontSize: "14px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  act: { marginTop: "8px" },
});

const connecting = { title: "Connecting to the local workspace", words: "This takes a moment." };
const nobody = { title: "You have no open conversation", words: "Nobody waits. The next customer is on the way." };

/** Home, while no conversation is open: who waits, and the one thing to do. */
export function NoSession(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const waiting = useWorkspace((state) => state.waiting);
  const link = useWorkspace((state) => state.link);
  const now = useNow();
  const [first] = waiting;
  if (!first) {
    const { title, words } = link === "connecting" ? connecting : nobody;
    return (
      <div className={styles.page}>
        <h2 className={text.title}>{title}</h2>
        <p className={styles.words}>{words}</p>
      </div>
    );
  }
  const others = waiting.length === 1 ? "One customer waits." : `${waiting.length} customers wait.`;
  return (
    <div className={styles.page}>
      <h2 className={text.title}>You have no open conversation</h2>
      <p className={styles.words}>
        {others} <bdi>{first.customer}</bdi> has waited longest, {formatElapsed(now - first.since)} minutes:{" "}
        {first.about}.
      </p>
      <Button appearance="primary" className={styles.act} onClick={() => void workspace.accept(first.id)}>
        Accept {first.customer}
      </Button>
    </div>
  );
}
