import * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { Bubble } from "./Bubble";
import { useWorkspace } from "#local/workspace/page/state";

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: "14px",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  column: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    alignItems: "flex-start",
    gap: "8px",
  },
});

/** Closer to the end than this, the list follows new messages. Pixels. */
const nearEnd = 80;

/** The messages of a conversation, newest at the bottom; follows them unless the person has scrolled up. */
export function MessageList({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useStyles();
  const translations = useWorkspace((state) => state.translations);
  const list = React.useRef<HTMLDivElement>(null);
  const follows = React.useRef(true);
  const { id, customer, messages } = session.info;

  React.useLayoutEffect(() => {
    const element = list.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [messages]);

  React.useEffect(() => {
    const element = list.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    // A list that was hidden has no height to scroll in: it catches up when it is shown.
    const observer = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const look = () => {
    const element = list.current;
    if (element) follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="log"
      aria-label={`Chat with ${customer.name}`}
      tabIndex={0}
      onScroll={look}
    >
      <div className={styles.column}>
        {messages.map((message) => (
          <Bubble key={message.id} message={message} translated={translations[`${id}/${message.id}`]} />
        ))}
      </div>
    </div>
  );
}
