import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ActState, DeskState } from "#desk/conversation";
import { openPromises } from "#domain/brief";
import type { Conversation } from "#domain/conversation";
import { type Ticket, writeTicket } from "#domain/followup";
import { useDesk, useOpenDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { useTextStyles } from "#panels/elements";
import { writeBriefText } from "#panels/evidence";
import { MakeCase } from "./MakeCase";
import { useWrapUpStyles } from "./styles";
import { useConversation } from "./useConversation";
import { useCorrected } from "./useCorrected";

/** The case as the brief tells it: what is wanted, what was tried, the facts, what is missing, every open promise. */
function useNewCase(conversation: Conversation | null): Ticket {
  const { strings } = useFrame();
  const corrected = useCorrected();
  return writeTicket({
    wants: corrected?.brief.wants?.text ?? "",
    title: conversation?.title || strings("case.title"),
    summary: corrected ? writeBriefText({ ...corrected.brief, promised: [] }, () => false, strings) : "",
    promised: corrected ? openPromises(corrected).map(({ text }) => text) : [],
    promisedWord: strings("brief.promised"),
  });
}

/** Whether the case that was made is the conversation's, as the platform's row says. */
function Linked({ conversation, ticket }: { readonly conversation: Conversation; readonly ticket: Ticket }) {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const linked = conversation.case;
  return (
    <>
      <p className={mergeClasses(text.caption, styles.below)}>{strings(linked ? "case.linked" : "case.unlinked")}</p>
      {!linked && (
        <div className={styles.acts}>
          <Button size="small" onClick={() => desk.createCase(ticket)}>
            {strings("case.link")}
          </Button>
        </div>
      )}
    </>
  );
}

type MadeProps = { readonly conversation: Conversation; readonly prepared: Ticket; readonly act: ActState | undefined };

/** The case, before and after it is made. */
function MadeCaseOf({ conversation, prepared, act }: MadeProps): React.ReactElement {
  const desk = useOpenDesk();
  const made = useDesk(selectMade);
  const { case: linked } = conversation;
  const title = linked ? `${linked.number} ${linked.title}`.trim() : (made?.title ?? "");
  return (
    <>
      <MakeCase
        kind="case"
        prepared={prepared}
        make={(ticket) => desk.createCase(ticket)}
        primary={false}
        title={title}
      />
      {act?.kind === "done" && <Linked conversation={conversation} ticket={made ?? prepared} />}
    </>
  );
}

const selectMade = ({ made }: DeskState): Ticket | null => made.case;

const wasBefore = (act: ActState | undefined): boolean =>
  act === undefined || (act.kind === "done" && act.before === true);

/** A conversation without a case gets one here: notes and links need it. Nothing where it has one, unless it was made just now. */
export function NewCase(): React.ReactElement | null {
  const desk = useOpenDesk();
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const conversation = useConversation();
  const prepared = useNewCase(conversation);
  const act = useDesk(({ acts }) => acts[`case:${desk.conversationId}`]);
  if (!conversation || (conversation.case !== null && wasBefore(act))) return null;
  const canBeMade = conversation.customer.id !== "" || act !== undefined;
  return (
    <div className={styles.field}>
      <p className={mergeClasses(text.caption, styles.label)}>{strings("case.label")}</p>
      {act?.kind !== "done" && (
        <p className={mergeClasses(text.caption, styles.below)}>
          {strings(canBeMade ? "case.explained" : "case.noCustomer")}
        </p>
      )}
      {canBeMade && <MadeCaseOf conversation={conversation} prepared={prepared} act={act} />}
    </div>
  );
}
