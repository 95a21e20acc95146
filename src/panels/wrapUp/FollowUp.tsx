import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState } from "#desk/conversation";
import { openPromises } from "#domain/brief";
import { isWaiting, type Ticket, writeTicket } from "#domain/followup";
import { Sourced } from "#panels/evidence";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { MakeCase } from "./MakeCase";
import { useWrapUpStyles } from "./styles";
import { useConversation } from "./useConversation";
import { useCorrected } from "./useCorrected";

const selectDraft = ({ drafts }: DeskState) => drafts.summary.draft;

/** The ticket as the brief and the summary tell it; never from what was only said in passing. */
function useTicket(): Ticket {
  const { strings } = useFrame();
  const corrected = useCorrected();
  const conversation = useConversation();
  const { text } = useDesk(selectDraft);
  return writeTicket({
    wants: corrected?.brief.wants?.text ?? "",
    title: conversation?.title || strings("ticket.title"),
    summary: text,
    promised: corrected ? openPromises(corrected).map((line) => line.text) : [],
    promisedWord: strings("ticket.promised"),
  });
}

const selectOpened = ({ made }: DeskState): Ticket | null => made.ticket;

/**
 * What is still owed: the promises, and the one follow-up ticket of this conversation that carries them. The act is always
 * there; where the customer is left waiting it is offered first.
 */
export function FollowUp(): React.ReactElement {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const corrected = useCorrected();
  const conversation = useConversation();
  const { outcome } = useDesk(selectDraft);
  const opened = useDesk(selectOpened);
  const prepared = useTicket();
  const waiting = opened === null && isWaiting(outcome, conversation);
  const promised = corrected ? openPromises(corrected) : [];
  return (
    <div className={styles.field}>
      <p className={mergeClasses(text.caption, styles.label)}>{strings("ticket.label")}</p>
      {promised.length > 0 && (
        <ul className={styles.list} aria-label={strings("ticket.promised")}>
          {promised.map((line, index) => (
            <li key={index}>
              <Sourced line={line} />
            </li>
          ))}
        </ul>
      )}
      <p className={mergeClasses(text.caption, styles.below)}>
        {strings(waiting ? "ticket.offered" : "ticket.explained")}
      </p>
      <MakeCase
        kind="ticket"
        prepared={prepared}
        make={(ticket) => desk.openTicket(ticket)}
        primary={waiting}
        title={opened?.title ?? ""}
      />
    </div>
  );
}
