import * as React from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { openChat } from "#local/customer/chat";
import type { Words } from "#local/customer/words";
import { ChatPage } from "./ChatPage";
import { directLine, enter, keepPass } from "./session";
import { ChatContext, type ChatTools } from "./useChat";

const useStyles = makeStyles({
  wait: { display: "grid", placeContent: "center", justifyItems: "center", gap: "12px", minHeight: "100vh" },
});

type Opened = { readonly title: string; readonly tools: ChatTools };

async function open(words: Words, locale: string): Promise<Opened> {
  const { title, token, conversation } = await enter();
  const chat = openChat({
    ...{ token, conversation, locale },
    domain: directLine(window.location.origin),
    now: () => Date.now(),
    newId: () => window.crypto.randomUUID(),
    opened: (id, own) => keepPass({ conversation: id, token: own }),
  });
  return { title: title || words.support, tools: { chat, words, locale, openedAt: Date.now() } };
}

function restart(): void {
  keepPass(null);
  window.location.reload();
}

/** Opens the conversation, and says so; where nobody answers it can be tried again. */
export function Opening({ words, locale }: { readonly words: Words; readonly locale: string }): React.ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = React.useState<Opened | "opening" | "failed">("opening");
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    setOpened("opening");
    open(words, locale).then(setOpened, () => setOpened("failed"));
  }, [words, locale, tries]);
  if (typeof opened !== "string")
    return (
      <ChatContext.Provider value={opened.tools}>
        <ChatPage title={opened.title} restart={restart} />
      </ChatContext.Provider>
    );
  return (
    <main className={styles.wait} role="status">
      {opened === "opening" ? words.connecting : words.lost}
      {opened === "failed" && <Button onClick={() => setTries(tries + 1)}>{words.again}</Button>}
    </main>
  );
}
