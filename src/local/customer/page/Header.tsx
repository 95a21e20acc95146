import * as React from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChatState } from "#local/customer/chat";
import { fill, type Words } from "#local/customer/words";
import { Avatar } from "./Avatar";
import { useTextStyles } from "#local/elements";
import { useChat, useTools } from "./useChat";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    padding: "12px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flexGrow: 1, flexBasis: "150px", minWidth: 0 },
  title: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  act: { flexShrink: 0, minWidth: 0 },
});

const describe = ({ holder }: ChatState, words: Words): string => {
  if (holder.kind === "person") return fill(words.withPerson, holder.name);
  return holder.kind === "waiting" ? words.waiting : words.withAgent;
};

/** What is said in English whatever the page's language is: the agent's own phrases are. */
const askPerson = "Talk to a person";

/** Whom one is talking to, always; and the way to a person, or out. */
export function Header({ title }: { readonly title: string }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { chat, words } = useTools();
  const holder = useChat((state) => state.holder);
  const status = useChat((state) => describe(state, words));
  const link = useChat((state) => state.link);
  const withAgent = holder.kind === "agent";
  return (
    <header className={styles.header}>
      <Avatar kind={holder.kind} name={holder.kind === "person" ? holder.name : ""} large />
      <div className={styles.who}>
        <h1 className={styles.title}>{title}</h1>
        <p className={text.caption} dir="auto" data-holder={holder.kind}>
          {status}
        </p>
      </div>
      <Button
        className={mergeClasses(styles.act)}
        size="small"
        disabledFocusable={link !== "online"}
        onClick={() => (withAgent ? chat.say(askPerson, { shown: words.askPerson }) : chat.leave())}
      >
        {withAgent ? words.askPerson : words.leave}
      </Button>
    </header>
  );
}
