import * as React from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { Heard } from "#local/customer/chat";
import { Icon } from "./icons";
import { useTextStyles } from "#local/elements";
import { useTools } from "./useChat";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px", margin: "4px 0 -4px -6px" },
  thumb: { minWidth: "28px", maxWidth: "28px" },
  words: { minWidth: 0, fontWeight: 400 },
});

/** What the agent is told in English, as its own phrases are. */
const notMeant = "Not what I meant";

type FeedbackProps = { readonly message: Heard; readonly last: boolean };

/** Whether an answer helped, and the way out of one that is about something else. */
export function Feedback({ message, last }: FeedbackProps): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { chat, words } = useTools();
  const { id, judged } = message;
  const thumb = (reaction: "like" | "dislike", name: string, shape: "up" | "down") => (
    <Button
      className={styles.thumb}
      size="small"
      appearance={judged === reaction ? "primary" : "subtle"}
      aria-label={name}
      aria-pressed={judged === reaction}
      title={name}
      icon={<Icon shape={shape} />}
      onClick={() => chat.judge(id, reaction)}
    />
  );
  return (
    <div className={styles.row}>
      {thumb("like", words.helped, "up")}
      {thumb("dislike", words.didNotHelp, "down")}
      {last && (
        <Button
          className={styles.words}
          size="small"
          appearance="subtle"
          onClick={() => chat.say(notMeant, { shown: words.notMeant })}
        >
          {words.notMeant}
        </Button>
      )}
      <span className={text.caption} role="status">
        {judged === null ? "" : words.thanks}
      </span>
    </div>
  );
}
