import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { maskText } from "#domain/privacy";
import { type ChatMessage, limits } from "#local/workspace/protocol";
import { useTextStyles } from "#local/elements";
import { formatClock } from "#local/workspace/page/elements";

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
  mask: {
    padding: "0 5px",
    borderRadius: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: "12px",
    whiteSpace: "nowrap",
  },
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

/** Words of a chat with card numbers and the like hidden, as an organisation's data masking does; cut where it is endless. */
function Words({ words }: { readonly words: string }): React.ReactElement {
  const styles = useStyles();
  const { text, masks } = React.useMemo(() => maskText(words.slice(0, limits.messageLength)), [words]);
  const pieces = masks.map(({ from, to }, place) => (
    <React.Fragment key={from}>
      {text.slice(masks[place - 1]?.to ?? 0, from)}
      <span className={styles.mask}>{text.slice(from, to)}</span>
    </React.Fragment>
  ));
  return (
    <span dir="auto">
      {pieces}
      {text.slice(masks[masks.length - 1]?.to ?? 0)}
      {words.length > limits.messageLength && " …"}
    </span>
  );
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
      <Words words={translated ?? message.text} />
      {translated !== undefined && (
        <div className={text.caption}>
          <Words words={message.text} />
        </div>
      )}
      {message.speaker === "agent" && <div className={text.caption}>AI agent</div>}
    </div>
  );
}
