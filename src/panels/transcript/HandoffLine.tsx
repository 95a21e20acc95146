import * as React from "react";
import type { DeskState } from "#desk";
import type { Conversation } from "#domain/conversation";
import { dot, useDesk, useFrame } from "#panels/parts";
import { useTurnStyles } from "./turnStyles";

/** What is known of the conversation, null while it is not. */
export const selectConversation = ({ conversation }: DeskState): Conversation | null =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;

/** The line between the agent's part and the person's: when it was handed over, and after what wait. */
export function HandoffLine(): React.ReactElement {
  const { strings, format } = useFrame();
  const styles = useTurnStyles();
  const conversation = useDesk(selectConversation);
  const acceptedAt = conversation?.acceptedAt ?? null;
  const waited = conversation?.waitedSeconds ?? null;
  const handed =
    acceptedAt === null
      ? strings("transcript.handed")
      : strings("transcript.handedAt", { time: format.time(acceptedAt) });
  return (
    <div className={styles.line}>
      <span className={styles.rule} />
      {waited === null ? handed : `${handed}${dot}${strings("transcript.waited", { time: format.duration(waited) })}`}
      <span className={styles.rule} />
    </div>
  );
}
