import * as React from "react";
import { valueOf } from "#desk/kit";
import type { DeskState } from "#desk/conversation";
import type { Conversation } from "#domain/conversation";
import { dot } from "#panels/elements";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { Rule } from "#panels/transcript/turn";

/** What is known of the conversation, null while it is not. */
export const selectConversation = ({ conversation }: DeskState): Conversation | null => valueOf(conversation);

/** The line where the part of the person at this desk begins: when it was handed to them, and after what wait. */
export function HandoffLine(): React.ReactElement {
  const { strings, format, now } = useFrame();
  const conversation = useDesk(selectConversation);
  const acceptedAt = conversation?.acceptedAt ?? null;
  const waited = conversation?.waitedSeconds ?? null;
  const handed =
    acceptedAt === null
      ? strings("transcript.handed")
      : strings("transcript.handedAt", { time: format.moment(acceptedAt, now()) });
  return (
    <Rule>
      {waited === null ? handed : `${handed}${dot}${strings("transcript.waited", { time: format.duration(waited) })}`}
    </Rule>
  );
}
