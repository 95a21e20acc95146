import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Talks } from "#desk/supervisor";
import type { Session } from "#domain/sessions";
import { LinkButton, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { useInsights } from "./insightsFrame";
import { Replay } from "./Replay";
import { SaveTest } from "./SaveTest";

const mostShown = 200;
const selectTalks = (talks: Talks): Talks => talks;

/** What was said in a session, masked as everywhere; read when it is opened. */
export function Talk({ session }: { readonly session: Session }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const { desk } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const talk = useSlice(desk.talks, selectTalks)[session.id];
  React.useEffect(() => desk.openTalk(session), [desk, session]);
  if (talk === undefined || talk.kind === "reading")
    return (
      <p className={text.second} role="status">
        {strings("talk.reading")}
      </p>
    );
  if (talk.kind === "failed") {
    const { what, next } = describeProblem(talk.problem, null, { strings, format, now: () => 0 });
    return (
      <p className={text.second} role="status">
        {what} {next.replace("{role}", strings("problem.role"))}{" "}
        <LinkButton onClick={() => desk.openTalk(session)}>{strings("insights.again")}</LinkButton>
      </p>
    );
  }
  if (talk.turns.length === 0) return <p className={text.second}>{strings("talk.none")}</p>;
  return (
    <>
      <ol className={mergeClasses(page.list, page.talk)}>
        {talk.turns.slice(0, mostShown).map((turn, at) => (
          <li key={at}>
            <span className={text.caption}>
              {strings(`talk.${turn.speaker}`)}
              {turn.at !== null && `, ${format.time(turn.at)}`}
            </span>
            <br />
            <bdi>{turn.text}</bdi>
          </li>
        ))}
      </ol>
      {talk.turns.length > mostShown && (
        <p className={text.caption}>{strings("talk.more", { more: talk.turns.length - mostShown })}</p>
      )}
      <Replay turns={talk.turns} language={session.language ?? ""} />
      <SaveTest session={session} turns={talk.turns} />
    </>
  );
}
