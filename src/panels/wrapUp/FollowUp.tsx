import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ActState, DeskState } from "#desk";
import { openPromises } from "#domain/brief";
import { type Outcome, splitTicket, type Ticket, writeTicket } from "#domain/followup";
import {
  describeProblem,
  isUnderWay,
  Sourced,
  useAct,
  useDesk,
  useFrame,
  useTextStyles,
  type Frame,
} from "#panels/parts";
import { SaveNotice } from "./SaveNotice";
import { useWrapUpStyles } from "./styles";
import { TicketForm } from "./TicketForm";
import { useCorrected } from "./useCorrected";

/** Outcomes that leave the customer waiting. */
const waits: ReadonlySet<Outcome | null> = new Set<Outcome>(["followUp", "transferFailed", "unavailable"]);

const selectConversation = ({ conversation }: DeskState) =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;
const selectDraft = ({ drafts }: DeskState) => drafts.summary.draft;
const selectOpened = ({ ticket }: DeskState): Ticket | null => ticket;
const selectTyped = ({ drafts }: DeskState) => drafts.ticket;

/** The platform closes a conversation that it transferred to a queue where nobody was: then nobody ever accepted it. */
function useIsWaiting(): boolean {
  const conversation = useDesk(selectConversation);
  const { outcome } = useDesk(selectDraft);
  return waits.has(outcome) || (conversation !== null && !conversation.open && conversation.acceptedAt === null);
}

const words: Readonly<Record<ActState["kind"], string>> = {
  doing: "ticket.doing",
  late: "act.late",
  done: "ticket.done",
  failed: "ticket.open",
};

/** The form is read before the ticket is opened. */
const nameAct = (shown: boolean): string => (shown ? "ticket.create" : "ticket.open");

/** What did not happen, why, and when it is tried again; "" unless it failed. */
function describeFailure(ticket: ActState | undefined, frame: Frame): string {
  if (ticket?.kind !== "failed") return "";
  const { what } = describeProblem(ticket.problem, null, frame);
  const { retryAt } = ticket.problem;
  const again = retryAt === null ? [] : [frame.strings("problem.retryAt", { time: frame.format.exactTime(retryAt) })];
  return [frame.strings("act.ticket.failed"), what, ...again].join(" ");
}

/** The ticket as it would be opened now: as a person wrote it, else from the brief; never from what was only said in passing. */
function useTicket(): Ticket {
  const { strings } = useFrame();
  const corrected = useCorrected();
  const conversation = useDesk(selectConversation);
  const { text } = useDesk(selectDraft);
  const typed = useDesk(selectTyped).draft.text;
  if (typed !== "") return splitTicket(typed);
  return writeTicket({
    wants: corrected?.brief.wants?.text ?? "",
    title: conversation?.title || strings("ticket.title"),
    summary: text,
    promised: corrected ? openPromises(corrected).map((line) => line.text) : [],
    promisedWord: strings("ticket.promised"),
  });
}

type TicketButtonProps = {
  readonly ticket: ActState | undefined;
  readonly shown: boolean;
  readonly primary: boolean;
  readonly untitled: boolean;
  readonly onClick: () => void;
};

function TicketButton({ ticket, shown, primary, untitled, onClick }: TicketButtonProps): React.ReactElement {
  const { strings } = useFrame();
  const blocked = isUnderWay(ticket) || ticket?.kind === "done" || (shown && untitled);
  return (
    <Button size="small" appearance={primary ? "primary" : "secondary"} disabledFocusable={blocked} onClick={onClick}>
      {strings(ticket ? words[ticket.kind] : nameAct(shown))}
    </Button>
  );
}

/** The ticket itself: one act that shows what it will say, then opens it; afterwards, what it says. */
function TicketAct({ waiting }: { readonly waiting: boolean }): React.ReactElement {
  const frame = useFrame();
  const { desk, strings } = frame;
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const prepared = useTicket();
  const typed = useDesk(selectTyped);
  const opened = useDesk(selectOpened);
  const [editing, setEditing] = React.useState(false);
  const ticket = useAct(
    "ticket",
    desk.conversationId,
    (state) => describeFailure(state, frame) || strings("ticket.done"),
  );
  const failure = describeFailure(ticket, frame);
  const done = ticket?.kind === "done";
  const shown = (editing || typed.draft.text !== "" || ticket !== undefined) && !done;
  return (
    <>
      {done && opened && (
        <p className={text.text}>
          <bdi>{opened.title}</bdi>
        </p>
      )}
      {shown && <TicketForm ticket={prepared} />}
      {shown && <SaveNotice name="ticket" save={typed.save} />}
      <div className={styles.acts}>
        <TicketButton
          ticket={ticket}
          shown={shown}
          primary={waiting && !done}
          untitled={prepared.title.trim() === ""}
          onClick={() => (shown ? desk.openTicket(prepared) : setEditing(true))}
        />
      </div>
      {failure !== "" && <p className={mergeClasses(text.caption, text.bad, styles.below)}>{failure}</p>}
    </>
  );
}

const selectIsOpened = ({ ticket }: DeskState): boolean => ticket !== null;

/**
 * What is still owed: the promises, and the one follow-up ticket of this conversation that carries them. The act is always
 * there; where the customer is left waiting it is offered first.
 */
export function FollowUp(): React.ReactElement {
  const { strings } = useFrame();
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const corrected = useCorrected();
  const isWaiting = useIsWaiting();
  const isOpened = useDesk(selectIsOpened);
  const waiting = isWaiting && !isOpened;
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
      <TicketAct waiting={waiting} />
    </div>
  );
}
