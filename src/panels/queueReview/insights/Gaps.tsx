import * as React from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { GapLook, GapLooks } from "#desk/supervisor";
import { costOf, findGaps, type Gap, type GapAnswer, judgeGap } from "#domain/gaps";
import { LinkButton, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { Draft } from "./Draft";
import { useInsights } from "./insightsFrame";
import { SessionRows } from "./SessionRows";

const mostShown = 8;
const selectLooks = (looks: GapLooks): GapLooks => looks;

/** When the last of the transcripts began: how far they reach. */
const lastOf = (gathered: ReturnType<typeof useInsights>["gathered"], since: number): number =>
  gathered.sessions.reduce((last, { endedAt, startedAt }) => Math.max(last, endedAt ?? startedAt ?? since), since);

/** What of the gap stands in the knowledge base, and what that means. */
function Answer({ gap, answer }: { readonly gap: Gap; readonly answer: GapAnswer }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const { gathered, since } = useInsights();
  const text = useTextStyles();
  const { nearest } = answer;
  const state = judgeGap(gap, nearest, since, lastOf(gathered, since));
  const article = nearest ? [nearest.number, nearest.title].filter((words) => words !== "").join(" ") : "";
  const sure = nearest ? Math.round(100 * nearest.sure) : 0;
  const pace = ({ count, days }: { readonly count: number; readonly days: number }): string =>
    strings("gap.pace", { count, days: Math.round(days * 10) / 10 });
  return (
    <>
      <p className={text.text}>
        {nearest ? strings(`gap.${state.kind}`, { article, sure }) : strings("gap.nothing")}
        {state.kind === "answered" &&
          ` ${strings("gap.course", { date: format.date(nearest?.updatedAt ?? since, null), before: pace(state.before), since: pace(state.since) })}`}
        {state.kind === "answered" && state.since.count === 0 && ` ${strings("gap.closed")}`}
      </p>
      <Draft gap={gap} answer={answer} />
    </>
  );
}

function Look({ gap, look }: { readonly gap: Gap; readonly look: GapLook | undefined }): React.ReactElement | null {
  const { strings, format } = useQueueFrame();
  const text = useTextStyles();
  if (look === undefined) return null;
  switch (look.kind) {
    case "waiting":
    case "reading":
      return <p className={text.caption}>{strings(`gap.${look.kind}`)}</p>;
    case "failed":
      return (
        <p className={text.caption}>{describeProblem(look.problem, null, { strings, format, now: () => 0 }).what}</p>
      );
    case "read":
      return <Answer gap={gap} answer={look.answer} />;
  }
}

function Row({ gap, looks }: { readonly gap: Gap; readonly looks: GapLooks }): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const [isOpen, setOpen] = React.useState(false);
  const { phrase, sessions } = gap;
  const cost = looks.handleTime && costOf(gap, looks.handleTime);
  return (
    <li className={page.session}>
      <bdi className={text.strong}>“{phrase}”</bdi>{" "}
      <span className={text.caption}>
        {strings("gap.count", { count: sessions.length })}
        {looks.handleTime &&
          ` · ${
            cost === null
              ? strings("gap.noCost")
              : strings("gap.cost", {
                  cost: format.duration(cost),
                  mean: format.duration(looks.handleTime.mean ?? 0),
                  of: looks.handleTime.n,
                })
          }`}
      </span>{" "}
      <LinkButton
        aria-expanded={isOpen}
        aria-label={strings("gap.rowsOf", { phrase })}
        onClick={() => setOpen(!isOpen)}
      >
        {strings("how.rows")}
      </LinkButton>
      <Look gap={gap} look={looks.looks[phrase]} />
      {isOpen && <SessionRows rows={sessions} />}
    </li>
  );
}

/** What people had to answer because the agent could not: questions alike, what they cost, the nearest article, and a draft of one. */
export function Gaps(): React.ReactElement {
  const { strings } = useQueueFrame();
  const { desk, gathered, since } = useInsights();
  const page = usePageStyles();
  const text = useTextStyles();
  const looks = useSlice(desk.gaps.store, selectLooks);
  const { gaps, withoutQuestion } = React.useMemo(() => findGaps(gathered.sessions), [gathered]);
  const shown = gaps.slice(0, mostShown);
  const isLooking = Object.values(looks.looks).some(({ kind }) => kind === "waiting" || kind === "reading");
  return (
    <section aria-labelledby="warmline-gaps">
      <div className={page.boxHeader}>
        <h3 id="warmline-gaps" className={text.title}>
          {strings("gap.title")}
        </h3>
        <span className={text.caption}>
          {strings("gap.of", { shown: shown.length, gaps: gaps.length, without: withoutQuestion })}
        </span>
      </div>
      {shown.length > 0 && (
        <div className={page.toolbar}>
          <Button size="small" disabled={isLooking} onClick={() => desk.gaps.lookUp(shown, since)}>
            {strings("gap.look")}
          </Button>
          <span role="status" className={text.caption}>
            {isLooking && strings("gap.reading")}
          </span>
        </div>
      )}
      <ul className={mergeClasses(page.list, page.above)}>
        {shown.map((gap) => (
          <Row key={gap.phrase} gap={gap} looks={looks} />
        ))}
      </ul>
    </section>
  );
}
