import * as React from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { WaitingConversation } from "#local/workspace/protocol";
import { useTextStyles } from "#local/elements";
import { formatElapsed } from "#local/workspace/page/elements";
import { useNow, useTools } from "#local/workspace/page/state";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "1fr auto", gap: "8px", alignItems: "center", padding: "6px 8px" },
  middle: { minWidth: 0 },
  accept: { minWidth: 0, height: "24px", padding: "0 8px" },
});

/** A customer who waits, and the one thing to do about it. */
export function WaitingItem({ waiting }: { readonly waiting: WaitingConversation }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const waited = formatElapsed(useNow() - waiting.since);
  return (
    <div className={styles.item}>
      <span className={styles.middle}>
        <span className={mergeClasses(text.name, text.cut)} dir="auto">
          {waiting.customer}
        </span>
        <span className={mergeClasses(text.caption, text.cut)} title={`${waiting.about}, ${waiting.queue}, ${waited}`}>
          {waiting.about}
        </span>
        <span className={text.hidden}>has waited {waited}</span>
      </span>
      <Button
        size="small"
        className={styles.accept}
        aria-label={`Accept ${waiting.customer}`}
        onClick={() => void workspace.accept(waiting.id)}
      >
        Accept
      </Button>
    </div>
  );
}
