import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { ActState, DeskState, MadeCase } from "#desk/conversation";
import { splitTicket, type Ticket } from "#domain/followup";
import { describeProblem, useFrame, type Frame } from "#panels/frame";
import { isUnderWay, useAct, useDesk, useOpenDesk } from "#panels/deskContext";
import { useTextStyles } from "#panels/elements";
import { CaseForm } from "./CaseForm";
import { SaveNotice } from "./SaveNotice";
import { useWrapUpStyles } from "./styles";

/** What did not happen, why, and when it is tried again; "" unless it failed. */
function describeFailure(kind: MadeCase, act: ActState | undefined, frame: Frame): string {
  if (act?.kind !== "failed") return "";
  const { what } = describeProblem(act.problem, null, frame);
  const { retryAt } = act.problem;
  const again = retryAt === null ? [] : [frame.strings("problem.retryAt", { time: frame.format.exactTime(retryAt) })];
  return [frame.strings(`act.${kind}.failed`), what, ...again].join(" ");
}

/** The button's word: the form is read before the case is made. */
function nameAct(kind: MadeCase, act: ActState | undefined, shown: boolean): string {
  switch (act?.kind) {
    case "doing":
    case "done":
      return `${kind}.${act.kind}`;
    case "late":
      return "act.late";
    default:
      return `${kind}.${shown && !act ? "create" : "open"}`;
  }
}

type MakeCaseProps = {
  readonly kind: MadeCase;
  /** What it would say as long as nobody changed it. */
  readonly prepared: Ticket;
  readonly make: (ticket: Ticket) => void;
  readonly primary: boolean;
  /** What it is called once it is there; "" while nobody knows. */
  readonly title: string;
};

/** Nobody makes a case twice, while it is under way, or without a title. */
const isBlocked = (act: ActState | undefined, shown: boolean, { title }: Ticket): boolean =>
  isUnderWay(act) || act?.kind === "done" || (shown && title.trim() === "");

/** One act that shows what the case will say, then makes it; afterwards, what it is called. The button stays: focus is on it. */
export function MakeCase({ kind, prepared, make, primary, title }: MakeCaseProps): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const { strings } = frame;
  const styles = useWrapUpStyles();
  const text = useTextStyles();
  const typed = useDesk(React.useCallback(({ drafts }: DeskState) => drafts[kind], [kind]));
  const [editing, setEditing] = React.useState(false);
  const act = useAct(
    kind,
    desk.conversationId,
    (state) => describeFailure(kind, state, frame) || strings(`${kind}.done`),
  );
  const failure = describeFailure(kind, act, frame);
  const done = act?.kind === "done";
  const shown = !done && (editing || typed.draft.text !== "" || act !== undefined);
  const ticket = typed.draft.text === "" ? prepared : splitTicket(typed.draft.text);
  return (
    <>
      {done && (
        <p className={text.text}>
          <bdi>{title}</bdi>
        </p>
      )}
      {shown && <CaseForm kind={kind} ticket={ticket} />}
      {shown && <SaveNotice name={kind} draft={typed.draft} save={typed.save} />}
      <div className={styles.acts}>
        <Button
          size="small"
          appearance={primary ? "primary" : "secondary"}
          disabledFocusable={isBlocked(act, shown, ticket)}
          onClick={() => (shown ? make(ticket) : setEditing(true))}
        >
          {strings(nameAct(kind, act, shown))}
        </Button>
      </div>
      {failure !== "" && <p className={mergeClasses(text.caption, text.bad, styles.below)}>{failure}</p>}
    </>
  );
}
