import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ActState, DeskState } from "#desk";
import { type Outcome, writeTicket } from "#domain/followup";
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
import { useWrapUpStyles } from "./styles";

/** Outcomes that leave the customer waiting. */
const waits: ReadonlySet<Outcome | null> = new Set<Outcome>(["followUp", "transferFailed", "unavailable"]);

const selectBrief = ({ brief }: DeskState) => (brief.kind === "live" || brief.kind === "saved" ? brief.value : null);
const selectConversation = ({ conversation }: DeskState) =>
  conversation.kind === "live" || conversation.kind === "saved" ? conversation.value : null;
const selectDraft = ({ drafts }: DeskState) => drafts.summary.draft;

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

/** What did not happen, why, and when it is tried again; "" unless it failed. */
function describeFailure(ticket: ActState | undefined, frame: Frame): string {
  if (ticket?.kind !== "failed") return "";
  const { what } = describeProblem(ticket.problem, null, frame);
  const { retryAt } = ticket.problem;
  const again = retryAt === null ? [] : [frame.strings("problem.retryAt", { time: frame.format.exactTime(retryAt) })];
  return [frame.strings("act.ticket.failed"), what, ...again].join(" ");
}

/**
 * What is still owed: the promises, and the one follow-up ticket of this conversation that carries them. The act is always
 * there; where the customer is left waiting it is offered first.
 */
export function FollowUp(): React.ReactElement {
  const frame = useFrame();
  const { desk, strings } = frame;
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const brief = useDesk(selectBrief);
  const conversation = useDesk(selectConversation);
  const draft = useDesk(selectDraft);
  const isWaiting = useIsWaiting();
  const ticket = useAct(
    "ticket",
    desk.conversationId,
    (state) => describeFailure(state, frame) || strings("ticket.done"),
  );
  const failure = describeFailure(ticket, frame);
  const waiting = isWaiting && ticket?.kind !== "done";
  const promised = brief?.promised ?? [];
  const open = (): void =>
    desk.openTicket(
      writeTicket({
        wants: brief?.wants?.text ?? "",
        title: conversation?.title || strings("ticket.title"),
        summary: draft.text,
        promised: promised.map((line) => line.text),
        promisedWord: strings("ticket.promised"),
      }),
    );
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
      <div className={styles.acts}>
        <Button
          size="small"
          appearance={waiting ? "primary" : "secondary"}
          disabledFocusable={isUnderWay(ticket) || ticket?.kind === "done"}
          onClick={open}
        >
          {strings(ticket ? words[ticket.kind] : "ticket.open")}
        </Button>
      </div>
      {failure !== "" && <p className={mergeClasses(text.caption, text.bad, styles.below)}>{failure}</p>}
    </div>
  );
}
