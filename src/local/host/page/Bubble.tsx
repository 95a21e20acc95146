import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChatMessage } from "#local/protocol";
import { useTextStyles } from "./textStyles";
import { formatClock } from "./time";

const useStyles = makeStyles({
  bubble: {
    maxWidth: "86%",
    padding: "8px 12px",
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    fontSize: "14px",
    lineHeight: "20px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  own: { alignSelf: "flex-end", backgroundColor: tokens.colorBrandBackground2 },
  system: { alignSelf: "center", textAlign: "center" },
});

/** Words before the text for those who cannot see on which side it stands. */
function nameSpeaker({ speaker, name }: ChatMessage): string {
  switch (speaker) {
    case "customer":
      return `${name || "Customer"} said: `;
    case "agent":
      return "";
    case "representative":
      return "You said: ";
    case "system":
      return "";
    default:
      return speaker satisfies never;
  }
}

type BubbleProps = { readonly message: ChatMessage; readonly translated: string | undefined };

/** One message of the host's own chat. Text only, whatever it looks like. */
export function Bubble({ message, translated }: BubbleProps): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const time = formatClock(message.at);
  if (message.speaker === "system") {
    return <div className={mergeClasses(text.caption, styles.system)}>{message.text}</div>;
  }
  return (
    <div
      className={mergeClasses(styles.bubble, message.speaker === "representative" && styles.own)}
      title={time}
      data-speaker={message.speaker}
    >
      <span className={text.hidden}>{nameSpeaker(message)}</span>
      <span dir="auto">{translated ?? message.text}</span>
      {translated !== undefined && (
        <div className={text.caption} dir="auto">
          {message.text}
        </div>
      )}
      {message.speaker === "agent" && <div className={text.caption}>AI agent</div>}
    </div>
  );
}
