import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { Fields } from "./Fields";
import { useFormStyles } from "./formStyles";
import { useTextStyles } from "#local/elements";
import { formatClock, formatElapsed } from "#local/workspace/page/elements";

/** The platform's own form of the conversation. */
export function HomePage({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useFormStyles();
  const text = useTextStyles();
  const { info } = session;
  return (
    <div className={styles.page}>
      <h2 className={mergeClasses(text.title, styles.heading)}>Conversation</h2>
      <div className={styles.narrow}>
        <Fields
          fields={[
            ["About", info.about],
            ["Status", info.state === "active" ? "Active" : "Wrap-up"],
            ["Channel", "Web chat"],
            ["Queue", info.queue],
            ["Language", info.language],
            ["Started", formatClock(info.startedAt)],
            ["Waited", `${formatElapsed(info.waitedSeconds * 1000)} minutes`],
            ["Accepted", formatClock(info.acceptedAt)],
            ["Case", info.case ? `${info.case.number}, ${info.case.title}` : ""],
            ["Id", info.id],
          ]}
        />
      </div>
    </div>
  );
}
