import * as React from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Announcer } from "./Announcer";
import { Composer } from "./Composer";
import { Header } from "./Header";
import { MessageLog } from "./MessageLog";
import { moveByF6 } from "./moveByF6";
import { useTextStyles } from "#local/elements";
import { useChat, useTools } from "./useChat";

const useStyles = makeStyles({
  place: {
    height: "100vh",
    display: "flex",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  page: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    maxWidth: "560px",
    minWidth: 0,
    textAlign: "start",
    height: "100%",
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  talk: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  state: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
});

/** What stands in the way, in words; nothing while all is well. */
function LinkState({ restart }: { readonly restart: () => void }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = useTools();
  const link = useChat((state) => state.link);
  const said = { connecting: words.connecting, online: "", lost: words.lost, over: words.over }[link];
  return (
    <div
      role="status"
      data-link={link}
      className={mergeClasses(said !== "" && text.caption, said !== "" && styles.state)}
    >
      {said}
      {link === "over" && (
        <Button size="small" appearance="primary" onClick={() => restart()}>
          {words.startNew}
        </Button>
      )}
    </div>
  );
}

type ChatPageProps = { readonly title: string; readonly restart: () => void };

/** The customer's page: whom they talk to, what was said, where they write. */
export function ChatPage({ title, restart }: ChatPageProps): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = useTools();
  const [notice, setNotice] = React.useState("");
  // Said once the region stands there: one that comes with its words is often not read out.
  React.useEffect(() => setNotice(words.notice), [words]);
  return (
    <div className={styles.place}>
      <div className={styles.page} onKeyDown={moveByF6}>
        <Header title={title} />
        <LinkState restart={restart} />
        <div className={text.hidden} role="status">
          {notice}
        </div>
        <Announcer />
        <main className={styles.talk}>
          <MessageLog />
          <Composer />
        </main>
      </div>
    </div>
  );
}
