import * as React from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fill } from "#local/customer/words";
import type { Item } from "#local/customer/chat";
import { ChangeRule, HeardBubble, OwnBubble } from "./Bubbles";
import { useTextStyles } from "#local/elements";
import { useChat, useTools } from "./useChat";

const useStyles = makeStyles({
  log: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "16px",
    backgroundColor: tokens.colorNeutralBackground3,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  list: { display: "flex", flexDirection: "column", gap: "10px" },
  notice: {
    padding: "8px 12px",
    borderRadius: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  when: { textAlign: "center" },
  typing: { minHeight: "16px", paddingLeft: "32px" },
});

/** Nearer than this to where it was put, the log follows. Pixels. */
const nearEnd = 80;
/** Whoever has not written for so long is not writing. Milliseconds. */
const typingLife = 6000;

/** Follows what comes, unless the customer has scrolled up to read: to the end, but never past the beginning of a long message. */
function useFollowing(items: readonly Item[]) {
  const log = React.useRef<HTMLDivElement>(null);
  const follows = React.useRef(true);
  /** Where the log was put; whoever is higher up reads something else. */
  const placed = React.useRef(0);
  React.useLayoutEffect(() => {
    const element = log.current;
    if (!element || !follows.current) return;
    const said = element.querySelectorAll<HTMLElement>("[data-speaker], [data-change]");
    const last = said[said.length - 1];
    const end = element.scrollHeight - element.clientHeight;
    element.scrollTop = last ? Math.min(end, last.offsetTop - element.offsetTop - 16) : end;
    placed.current = element.scrollTop;
  }, [items]);
  const look = (): void => {
    const element = log.current;
    if (element) follows.current = element.scrollTop > placed.current - nearEnd;
  };
  return { log, look };
}

/** Who is writing: a while after the last sign of it, nobody. */
function Typing(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { chat, words } = useTools();
  const typing = useChat((state) => state.typing);
  const signs = useChat((state) => state.typingSigns);
  React.useEffect(() => {
    if (typing === null) return undefined;
    const timer = window.setTimeout(() => chat.store.setState({ typing: null }), typingLife);
    return () => window.clearTimeout(timer);
  }, [chat, typing, signs]);
  return (
    <p className={mergeClasses(text.caption, styles.typing)} dir="auto" data-typing={typing ?? ""}>
      {typing === null ? "" : `${fill(words.typing, typing)} …`}
    </p>
  );
}

/** Everything that was said, newest at the bottom. What is new is read out by the announcer, not by the log. */
export function MessageLog(): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, locale, openedAt } = useTools();
  const items = useChat((state) => state.items);
  const { log, look } = useFollowing(items);
  const lastHeard = [...items].reverse().find(({ kind }) => kind !== "change");
  const began = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const show = (item: Item, at: number): React.ReactElement => {
    if (item.kind === "own") return <OwnBubble key={item.id} message={item} />;
    if (item.kind === "change") return <ChangeRule key={item.id} change={item} />;
    const before = items[at - 1];
    const named = before?.kind !== "heard" || before.name !== item.name;
    return <HeardBubble key={item.id} message={item} named={named} last={item === lastHeard} />;
  };
  return (
    <div
      ref={log}
      className={styles.log}
      role="log"
      aria-live="off"
      aria-label={words.log}
      tabIndex={0}
      onScroll={look}
    >
      <div className={styles.list}>
        <p className={mergeClasses(text.caption, styles.when)}>{began.format(items[0]?.at ?? openedAt)}</p>
        <p className={mergeClasses(text.caption, styles.notice)} role="note">
          {words.notice}
        </p>
        {items.map(show)}
        <Typing />
      </div>
    </div>
  );
}
