import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DeskState, RecordRef } from "#desk/conversation";
import type { CustomerHistory } from "#domain/conversation";
import { describeProblem, useFrame, type Frame } from "#panels/frame";
import { LinkButton, Sentence, useTextStyles } from "#panels/elements";
import { useAct, useDesk, useOpenDesk } from "#panels/deskContext";
import { useBriefStyles } from "#panels/handoffBrief/line";

const days = 30;
const day = 86_400_000;
/** Open cases with a line of their own. */
const mostCases = 2;

type RecordProps = { readonly row: RecordRef; readonly title: string };

/** The name of a row; a link to it where the host opens rows. What goes wrong there is said here. */
function RecordName({ row, title }: RecordProps): React.ReactElement {
  const frame = useFrame();
  const desk = useOpenDesk();
  const { strings } = frame;
  const say = (state: DeskState["acts"][string]): string =>
    state.kind === "failed"
      ? `${strings("history.notOpened")} ${describeProblem(state.problem, null, frame).what}`
      : "";
  const act = useAct("open", row.id, say);
  const { openRecord } = desk;
  if (!openRecord) return <bdi>{title}</bdi>;
  return (
    <>
      <LinkButton underlined onClick={() => openRecord(row)}>
        <bdi>{title}</bdi>
      </LinkButton>
      {act?.kind === "failed" && ` ${say(act)}`}
    </>
  );
}

/** How much there was lately, and when the last was: "2 earlier conversations in 30 days, last 14 November". */
function sayEarlier({ rows, more }: NonNullable<CustomerHistory["conversations"]>, frame: Frame): string {
  const { strings, format } = frame;
  const now = frame.now();
  const last = rows[0]?.at ?? null;
  const lately = rows.filter(({ at }) => at !== null && at > now - days * day).length;
  const date = last === null ? "" : format.date(last, now);
  if (lately === 0 || last === null) return strings(last === null ? "history.undated" : "history.last", { date });
  return strings(more && lately === rows.length ? "history.many" : "history.recent", { n: lately, days, date });
}

function Conversations({ known }: { readonly known: CustomerHistory["conversations"] }): React.ReactElement | null {
  const frame = useFrame();
  if (!known) return <li>{frame.strings("history.unread.conversations")}</li>;
  const [last] = known.rows;
  if (!last) return null;
  const row = { table: "msdyn_ocliveworkitem", id: last.id } as const;
  const title = <RecordName row={row} title={last.title || frame.strings("history.untitled")} />;
  return (
    <li>
      <Sentence words={sayEarlier(known, frame)} places={{ title }} />
    </li>
  );
}

function Cases({ known }: { readonly known: CustomerHistory["cases"] }): React.ReactElement {
  const { strings } = useFrame();
  if (!known) return <li>{strings("history.unread.cases")}</li>;
  const shown = known.rows.slice(0, mostCases);
  const rest = known.rows.length - shown.length;
  return (
    <>
      {shown.map(({ id, number, title }, index) => (
        <li key={id}>
          <Sentence
            words={strings("history.case")}
            places={{
              case: <RecordName row={{ table: "incident", id }} title={`${number} ${title}`.trim()} />,
            }}
          />
          {rest > 0 &&
            index === shown.length - 1 &&
            ` ${strings(known.more ? "history.manyCases" : "history.moreCases", { n: rest })}`}
        </li>
      ))}
    </>
  );
}

const selectHistory = ({ history }: DeskState): DeskState["history"] => history;
const selectConversation = ({ conversation }: DeskState): DeskState["conversation"] => conversation;
const unread: CustomerHistory = { conversations: null, cases: null };

/** What stands there for good, without this conversation's own case. */
function readKnown(history: DeskState["history"], caseId: string | undefined): CustomerHistory {
  const { conversations, cases } = "value" in history ? history.value : unread;
  return { conversations, cases: cases && { ...cases, rows: cases.rows.filter(({ id }) => id !== caseId) } };
}

/** "none" only where both were read and somebody is known; what may pass is tried again by the desk itself, without an act. */
function readPlain(history: DeskState["history"], { conversations, cases }: CustomerHistory): "notYet" | "none" | null {
  if (history.kind === "unavailable" && history.problem.retryAt !== null) return "notYet";
  return conversations?.rows.length === 0 && cases?.rows.length === 0 ? "none" : null;
}

/**
 * The customer's earlier conversations and the open cases beside this one's, in three quiet lines. Nothing while they are read
 * or the customer is not known.
 */
export function History(): React.ReactElement | null {
  const { strings } = useFrame();
  const styles = useBriefStyles();
  const text = useTextStyles();
  const history = useDesk(selectHistory);
  const loaded = useDesk(selectConversation);
  const conversation = "value" in loaded ? loaded.value : null;
  if (history.kind === "loading" || !conversation?.customer.id) return null;
  const known = readKnown(history, conversation.case?.id);
  const plain = readPlain(history, known);
  return (
    <ul aria-label={strings("history.title")} className={mergeClasses(text.caption, styles.steps, styles.foot)}>
      {plain ? (
        <li>{strings(`history.${plain}`)}</li>
      ) : (
        <>
          <Conversations known={known.conversations} />
          <Cases known={known.cases} />
        </>
      )}
    </ul>
  );
}
