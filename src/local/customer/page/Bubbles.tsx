import * as React from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Change, Heard, Own } from "#local/customer/chat";
import { Avatar } from "./Avatar";
import { Card } from "./Card";
import { Feedback } from "./Feedback";
import { Prose } from "./Prose";
import { Sources } from "./Sources";
import { useTextStyles } from "#local/elements";
import { tellChange } from "./tellChange";
import { useTools } from "./useChat";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-end", gap: "8px", maxWidth: "100%" },
  ours: { justifyContent: "flex-end" },
  column: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0, maxWidth: "86%" },
  end: { alignItems: "flex-end" },
  bubble: {
    padding: "8px 12px",
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    fontSize: "14px",
    lineHeight: "20px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: "anywhere",
    minWidth: 0,
    maxWidth: "100%",
    boxSizing: "border-box",
  },
  own: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1, display: "flex", flexWrap: "wrap", gap: "4px 8px" },
  again: { minWidth: 0 },
  rule: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    margin: "8px 0",
    textAlign: "center",
    "&::before": { content: '""', flexGrow: 1, minWidth: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
    "&::after": { content: '""', flexGrow: 1, minWidth: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
});

type HeardProps = { readonly message: Heard; readonly named: boolean; readonly last: boolean };

/** What the agent or a person said. */
export function HeardBubble({ message, named, last }: HeardProps): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = useTools();
  const { speaker, name, citations, attachments, asks } = message;
  const who = speaker === "agent" && !name.includes(words.aiAgent) ? `${name} · ${words.aiAgent}` : name;
  return (
    <article className={styles.row} data-speaker={speaker} aria-label={who}>
      <Avatar kind={speaker} name={name} />
      <div className={styles.column}>
        {named && (
          <span className={text.caption} dir="auto">
            {who}
          </span>
        )}
        <div className={styles.bubble}>
          {message.text !== "" && <Prose text={message.text} markdown={message.markdown} />}
          {attachments.map((attachment, at) => (
            <Card key={at} attachment={attachment} live={last} />
          ))}
          <Sources citations={citations} />
          {asks && <Feedback message={message} last={last} />}
        </div>
      </div>
    </article>
  );
}

/** What the customer said, and whether it arrived. */
export function OwnBubble({ message }: { readonly message: Own }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { chat, words } = useTools();
  const { id, sent } = message;
  const failed = sent !== "sent" && sent !== "sending";
  return (
    <article className={mergeClasses(styles.row, styles.ours)} data-speaker="customer" aria-label={words.you}>
      <div className={mergeClasses(styles.column, styles.end)}>
        <div className={mergeClasses(styles.bubble, styles.own)}>
          <Prose text={message.text} markdown={false} />
        </div>
        {sent === "sending" && <span className={text.caption}>{words.sending}</span>}
        {failed && (
          <div className={mergeClasses(text.caption, styles.failed)} role="alert">
            {words[sent]}
            <Button className={styles.again} size="small" onClick={() => chat.again(id)}>
              {words.again}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
}

/** Who speaks from here on. */
export function ChangeRule({ change }: { readonly change: Change }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = useTools();
  return (
    <div className={mergeClasses(text.caption, styles.rule)} data-change={change.to} dir="auto">
      {tellChange(change, words)}
    </div>
  );
}
