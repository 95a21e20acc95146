import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Insights } from "#domain/insights";
import type { Session } from "#domain/sessions";
import { LinkButton, useTextStyles } from "#panels/elements";
import { useNeedStyles, usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { sayReason } from "./figureWords";
import { Talk } from "./Talk";

const mostShown = 12;

const partOf: Readonly<Record<Session["outcome"], keyof Insights["reconciliation"]["parts"] | "none">> = {
  resolvedConfirmed: "confirmed",
  resolvedImplied: "implied",
  abandoned: "abandoned",
  escalated: "escalated",
  none: "none",
  notRecorded: "notRecorded",
};

/** One session: when, how it ended and why, what it was about; and what was said, once somebody asks. */
function Row({ session }: { readonly session: Session }): React.ReactElement {
  const frame = useQueueFrame();
  const { strings, format } = frame;
  const page = usePageStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = React.useState(false);
  const { startedAt, outcome, reason, topics, question } = session;
  const none = strings("part.of.notRecorded");
  const when = startedAt === null ? none : `${format.date(startedAt, null)}, ${format.time(startedAt)}`;
  return (
    <li className={page.session}>
      <span className={text.caption}>
        {when} · {strings(`part.of.${partOf[outcome]}`)}
        {reason !== null && ` (${sayReason(reason, frame)})`}
        {topics.length > 0 && " · "}
        <bdi>{topics.join(", ")}</bdi>
      </span>
      <br />
      <bdi>{question ?? none}</bdi>{" "}
      <LinkButton
        aria-expanded={isOpen}
        aria-label={strings("talk.openOf", { when, question: question ?? none })}
        onClick={() => setOpen(!isOpen)}
      >
        {strings("talk.open")}
      </LinkButton>
      {isOpen && <Talk session={session} />}
    </li>
  );
}

/** The sessions a figure counts, the first of them; all of them are in the CSV. */
export function SessionRows({ rows }: { readonly rows: readonly Session[] }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = useNeedStyles();
  const page = usePageStyles();
  const text = useTextStyles();
  if (rows.length === 0) return <p className={text.second}>{strings("figure.noRows")}</p>;
  return (
    <>
      <ul className={mergeClasses(page.list, styles.wide)} aria-label={strings("how.rows")}>
        {rows.slice(0, mostShown).map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
      {rows.length > mostShown && (
        <p className={text.caption}>{strings("figure.moreRows", { more: rows.length - mostShown })}</p>
      )}
    </>
  );
}
