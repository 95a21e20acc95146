import * as React from "react";
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { Session } from "#local/workspace/model";
import { Face } from "#local/workspace/page/elements";
import { MessageList } from "./MessageList";
import { SendBox } from "./SendBox";
import { useTextStyles } from "#local/elements";
import { useTools } from "#local/workspace/page/state";

const useStyles = makeStyles({
  chat: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 14px",
    minHeight: "40px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
  heading: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  act: { flexShrink: 0, minWidth: 0 },
});

/** Asking a colleague about the conversation, and giving it to them. */
function ColleagueMenu({ session }: { readonly session: Session }): React.ReactElement {
  const { workspace } = useTools();
  const { id, customer, colleague } = session.info;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" aria-label={`Colleague, ${customer.name}`}>
          Colleague
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void workspace.consult(id)}>
            {colleague.part === "asked" ? `End the consult with ${colleague.name}` : `Consult ${colleague.name}`}
          </MenuItem>
          <MenuItem onClick={() => void workspace.transfer(id)}>{`Transfer to ${colleague.name}`}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The host's own communication panel: the platform's chat, not Warmline's. */
export function ChatPanel({ session }: { readonly session: Session }): React.ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { workspace } = useTools();
  const { id, customer, state, colleague } = session.info;
  const hasEnded = state === "wrapUp";
  return (
    <section className={styles.chat} aria-label="Communication panel of the host">
      <header className={styles.header}>
        <Face name={customer.name} large />
        <div className={styles.name}>
          <h2 className={mergeClasses(styles.heading, text.cut)} dir="auto">
            {customer.name}
          </h2>
          <p className={mergeClasses(text.caption, text.cut)}>Web chat · host&apos;s own panel</p>
        </div>
        {!hasEnded && colleague.part !== "has" && <ColleagueMenu session={session} />}
        <Button
          className={styles.act}
          size="small"
          appearance={hasEnded ? "primary" : "subtle"}
          aria-label={hasEnded ? `Close session, ${customer.name}` : `End conversation, ${customer.name}`}
          onClick={() => void (hasEnded ? workspace.close(id) : workspace.end(id))}
        >
          {hasEnded ? "Close" : "End"}
        </Button>
      </header>
      <MessageList session={session} />
      <SendBox session={session} />
    </section>
  );
}
