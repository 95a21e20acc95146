import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { limits } from "#local/workspace/protocol";
import { SessionItem } from "./SessionItem";
import { useTextStyles } from "#local/elements";
import { formatElapsed } from "#local/workspace/page/elements";
import { useNow, useWorkspace } from "#local/workspace/page/state";
import { WaitingItem } from "./WaitingItem";

const useStyles = makeStyles({
  rail: {
    boxSizing: "border-box",
    padding: "8px",
    minHeight: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { padding: "6px 8px 8px" },
  second: { paddingTop: "14px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

function LongestWait({ since }: { readonly since: number }): React.ReactElement {
  const text = useTextStyles();
  return <span className={text.tabular}>, longest {formatElapsed(useNow() - since)}</span>;
}

/** The session list: who is being served, and who waits. */
export function Rail(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const sessions = useWorkspace((state) => state.sessions);
  const waiting = useWorkspace((state) => state.waiting);
  const [longest] = waiting;
  return (
    <nav className={styles.rail} aria-label="Sessions">
      <h2 className={mergeClasses(text.caption, styles.heading)}>
        Sessions, {sessions.length} of {limits.sessions}
      </h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionItem session={session} />
          </li>
        ))}
      </ul>
      <h2 className={mergeClasses(text.caption, styles.heading, styles.second)}>
        Waiting, {waiting.length}
        {longest && <LongestWait since={longest.since} />}
      </h2>
      <ul className={styles.list}>
        {waiting.map((conversation) => (
          <li key={conversation.id}>
            <WaitingItem waiting={conversation} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
