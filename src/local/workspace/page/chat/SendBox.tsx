import * as React from "react";
import { Button, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { limits } from "#local/workspace/protocol";
import type { Session } from "#local/workspace/model";
import { useTextStyles } from "#local/elements";
import { useTools, useWorkspace } from "#local/workspace/page/state";

/** The box grows with what stands in it. Pixels. */
const smallest = 76;
const largest = 220;

function fitHeight(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = "auto";
  box.style.height = `${Math.min(largest, Math.max(smallest, box.scrollHeight))}px`;
}

const useStyles = makeStyles({
  send: {
    padding: "10px 14px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  box: { width: "100%", "&::after": { display: "none" } },
  text: { minHeight: `${smallest}px`, maxHeight: `${largest}px` },
  row: { display: "flex", alignItems: "center", gap: "8px", marginTop: "8px" },
  caption: { flexGrow: 1 },
  act: { minWidth: "64px" },
});

/** The send box. Whatever stands in it, a person sends it. */
export function SendBox({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const { id, customer, state } = session.info;
  const draft = useWorkspace((whole) => whole.drafts[id]);
  const [sending, setSending] = React.useState(false);
  const box = React.useRef<HTMLTextAreaElement>(null);
  const words = draft?.text ?? "";
  const isEmpty = words.trim() === "";

  React.useLayoutEffect(() => fitHeight(box.current), [words]);

  const write = (value: string) => {
    if (value.trim() !== "") workspace.type(id);
    workspace.change((whole) => ({
      ...whole,
      drafts: { ...whole.drafts, [id]: { text: value, inserted: value === "" ? null : (draft?.inserted ?? null) } },
    }));
  };
  const send = () => {
    if (isEmpty || sending) return;
    setSending(true);
    void workspace.send(id, words).then(() => setSending(false));
  };
  const sendOnEnter = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  if (state === "wrapUp") {
    return (
      <div className={mergeClasses(styles.send, text.caption)}>
        The conversation has ended. Close the session when you are done.
      </div>
    );
  }
  return (
    <div className={styles.send}>
      <Textarea
        className={styles.box}
        textarea={{ ref: box, maxLength: limits.messageLength, className: styles.text }}
        aria-label={`Message to ${customer.name}`}
        value={words}
        onChange={(_event, data) => write(data.value)}
        onKeyDown={sendOnEnter}
      />
      <div className={styles.row}>
        <span className={mergeClasses(text.caption, styles.caption)} role="status">
          {draft?.inserted
            ? `Inserted from ${draft.inserted}. You send it.`
            : "Enter sends, Shift+Enter starts a line."}
        </span>
        <Button className={styles.act} appearance="primary" disabledFocusable={isEmpty || sending} onClick={send}>
          Send
        </Button>
      </div>
    </div>
  );
}
