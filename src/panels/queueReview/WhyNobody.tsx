import * as React from "react";
import { mergeClasses, useId } from "@fluentui/react-components";
import type { Explained, QueueState } from "#desk/supervisor";
import type { LiveConversation } from "#domain/queue";
import { LinkButton, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { useQueueFrame, useNeedStyles, usePageStyles } from "#panels/queueReview/frame";
import { sayCause, sayCould, sayIf, sayWho } from "./nobodyWords";

const selectExplained = ({ explained }: QueueState): QueueState["explained"] => explained;

type Read = Extract<Explained, { kind: "read" }>;

/** What is in the way, who is kept away by it, and what alone would change it. */
function Causes({ explained }: { readonly explained: Read }): React.ReactElement {
  const frame = useQueueFrame();
  const page = usePageStyles();
  const styles = useNeedStyles();
  const text = useTextStyles();
  return (
    <ul className={page.list}>
      {explained.why.blocked.map((blocked) => (
        <li key={blocked.cause} className={styles.cause}>
          <span className={styles.customer}>{sayCause(blocked.cause, explained, frame)}</span>
          {": "}
          <bdi>{sayWho(blocked, explained, frame)}</bdi>
          <br />
          <span className={text.second}>{sayIf(blocked, explained, frame)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whom the conversation is waiting for, where it is not just anybody. */
function Kind({ explained }: { readonly explained: Read }): React.ReactElement | null {
  const { strings } = useQueueFrame();
  const text = useTextStyles();
  const { waiting, members, exceptName, isPicked } = explained.read;
  const asked = members.find(({ id }) => id === waiting.only)?.name;
  const lines = [
    ...(asked !== undefined ? [strings(`nobody.asked.${waiting.kind}`, { name: asked })] : []),
    ...(exceptName !== "" ? [strings("nobody.except", { name: exceptName })] : []),
    ...(isPicked && asked === undefined ? [strings("nobody.pick")] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={text.second}>
          {line}
        </p>
      ))}
    </>
  );
}

function Answer({ explained }: { readonly explained: Read }): React.ReactElement {
  const frame = useQueueFrame();
  const { strings, format } = frame;
  const text = useTextStyles();
  const { why, read } = explained;
  return (
    <>
      {why.could.length > 0 && (
        <p className={text.second}>{strings("nobody.could", { names: sayCould(why.could, explained, frame) })}</p>
      )}
      <Kind explained={explained} />
      <Causes explained={explained} />
      {why.asked === 0 && <p className={text.second}>{strings("nobody.none")}</p>}
      {why.notRecorded.map(({ cause, count }) => (
        <p key={cause} className={text.quiet}>
          {strings("nobody.notKnown", { fact: strings(`nobody.fact.${cause}`), count, of: why.asked })}
        </p>
      ))}
      <p className={text.quiet}>{strings("nobody.read", { count: why.asked, time: format.exactTime(read.at) })}</p>
    </>
  );
}

function Body({ explained }: { readonly explained: Explained | undefined }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const text = useTextStyles();
  switch (explained?.kind) {
    case undefined:
    case "reading":
      return (
        <p className={text.second} role="status">
          {strings("nobody.reading")}
        </p>
      );
    case "taken":
      return <p className={text.second}>{strings("nobody.taken")}</p>;
    case "failed": {
      const { what, next } = describeProblem(explained.problem, null, { strings, format, now: () => 0 });
      return (
        <p className={text.second} role="status">
          {what} {next.replace("{role}", strings("problem.role"))}
        </p>
      );
    }
    case "read":
      return <Answer explained={explained} />;
  }
}

/**
 * Why nobody takes a conversation: what keeps whom away, since when that is so, and what alone would change it. Read when it is
 * opened, for who waits at once; for others when somebody asks whether a consult waits.
 */
export function WhyNobody({ conversation }: { readonly conversation: LiveConversation }): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = useNeedStyles();
  const text = useTextStyles();
  const title = useId("warmline-nobody-");
  const { id, state } = conversation;
  const explained = useSlice(desk.store, selectExplained)[id];
  const isWaiting = state === "waiting";
  React.useEffect(() => {
    if (isWaiting) desk.explain(id);
  }, [desk, id, isWaiting]);
  if (!isWaiting && explained === undefined)
    return <LinkButton onClick={() => desk.explain(id)}>{strings("nobody.isAsked")}</LinkButton>;
  return (
    <section className={mergeClasses(text.caption, styles.nobody)} aria-labelledby={title}>
      <h3 id={title} className={styles.customer}>
        {strings("nobody.title")}
      </h3>
      <Body explained={explained} />
      {explained !== undefined && explained.kind !== "reading" && (
        <LinkButton onClick={() => desk.explain(id)}>{strings("nobody.again")}</LinkButton>
      )}
    </section>
  );
}
