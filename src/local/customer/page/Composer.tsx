import * as React from "react";
import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useTextStyles } from "#local/elements";
import { useChat, useTools } from "./useChat";

const useStyles = makeStyles({
  foot: {
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", gap: "8px", alignItems: "flex-end" },
  box: { flexGrow: 1, minWidth: 0 },
  text: { minHeight: "40px", maxHeight: "160px" },
  send: { minWidth: "64px", height: "40px", flexShrink: 0 },
  choices: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "0 0 10px", padding: 0, listStyleType: "none" },
  choice: { minWidth: 0, borderRadius: "16px" },
  hint: { marginTop: "6px" },
});

/** Answers that were offered: each says its words. */
function Choices(): React.ReactElement | null {
  const styles = useStyles();
  const { chat, words } = useTools();
  const choices = useChat((state) => state.choices);
  if (choices.length === 0) return null;
  return (
    <ul className={styles.choices} aria-label={words.answers}>
      {choices.map(({ title, value }, at) => (
        <li key={at}>
          <Button
            className={styles.choice}
            size="small"
            onClick={() => chat.say(typeof value === "string" ? value : title, { shown: title })}
          >
            {title}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Where the customer writes. What is written stays while nothing is connected. */
export function Composer(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { chat, words } = useTools();
  const [draft, setDraft] = React.useState("");
  const link = useChat((state) => state.link);
  const cannot = draft.trim() === "" || link === "over";
  const send = (): void => {
    if (cannot) return;
    chat.say(draft.trim());
    setDraft("");
  };
  const write = (value: string): void => {
    setDraft(value);
    if (value.trim() !== "" && link === "online") chat.type();
  };
  const sendOnEnter = (event: React.KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <footer className={styles.foot}>
      <Choices />
      <div className={styles.row}>
        <Textarea
          className={styles.box}
          textarea={{ className: styles.text, rows: 1 }}
          aria-label={words.message}
          placeholder={words.message}
          value={draft}
          disabled={link === "over"}
          onChange={(_event, data) => write(data.value)}
          onKeyDown={sendOnEnter}
        />
        <Button className={styles.send} appearance="primary" disabledFocusable={cannot} onClick={send}>
          {words.send}
        </Button>
      </div>
      <p className={mergeClasses(text.caption, styles.hint)}>{words.keys}</p>
    </footer>
  );
}
