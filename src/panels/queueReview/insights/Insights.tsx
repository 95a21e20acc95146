import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { FirstFigures, InsightsDesk, InsightsState } from "#desk/supervisor";
import { sessionColumns, toCsv, toSessionRow, writeInsights } from "#domain/insights";
import { LinkButton, Said, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { BreakDown } from "./BreakDown";
import { Course } from "./Course";
import { Drivers } from "./Drivers";
import { Gaps } from "./Gaps";
import { Happened } from "./Happened";
import { InsightsContext, type InsightsFrame, useInsights } from "./insightsFrame";
import { Measures } from "./Measures";
import { Tree } from "./Tree";
import { Useful } from "./Useful";

type InsightsProps = { readonly insights: InsightsDesk; readonly now: () => number };
type Read = Extract<InsightsState, { kind: "read" }>;

const selectState = (state: InsightsState): InsightsState => state;

/** What was read, what was not, and what can be done with all of it. */
function Counted({ problem, now }: Pick<Read, "problem"> & Pick<InsightsProps, "now">): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const { desk, gathered, insights, since, of } = useInsights();
  const styles = usePageStyles();
  const text = useTextStyles();
  const { read, unreadable, test, duplicateRows } = insights;
  const all = (): string => toCsv(sessionColumns, gathered.sessions.map(toSessionRow));
  return (
    <>
      {problem && (
        <p className={text.text} role="status">
          {describeProblem(problem, null, { strings, format, now }).what}
        </p>
      )}
      <p className={text.caption}>
        {strings("insights.counted", { read, of, unreadable, duplicates: duplicateRows, test })}{" "}
        {strings("insights.since", { time: format.date(since, null) })}{" "}
        <LinkButton onClick={() => desk.read()}>{strings("insights.again")}</LinkButton>
      </p>
      <div className={styles.toolbar}>
        <Button size="small" onClick={() => desk.page.save(`${strings("insights.title")}.csv`, all())}>
          {strings("insights.csv")}
        </Button>
        <Button size="small" onClick={() => desk.page.print()}>
          {strings("insights.print")}
        </Button>
      </div>
    </>
  );
}

function Figures({ state, insights: desk, now }: InsightsProps & { readonly state: Read }): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = usePageStyles();
  const { figure, days: givenDays } = desk.page.opened;
  const [days, setDays] = React.useState(givenDays ?? 7);
  const [opened, open] = React.useState(figure ?? "");
  const { gathered, since, read, of } = state;
  const insights = React.useMemo(() => writeInsights(gathered, { days }), [gathered, days]);
  const frame = React.useMemo<InsightsFrame>(
    () => ({ desk, gathered, insights, days, since, read, of, opened, open }),
    [desk, gathered, insights, days, since, read, of, opened],
  );
  return (
    <InsightsContext.Provider value={frame}>
      <Counted problem={state.problem} now={now} />
      {insights.engaged === 0 ? (
        <Said what={strings("insights.none")} more={strings("insights.none.more")} />
      ) : (
        <div className={styles.pair}>
          <div className={styles.column}>
            <Drivers />
            <Tree />
            <Gaps />
            <Course />
          </div>
          <div className={styles.column}>
            <Happened onDays={setDays} />
            <BreakDown />
            <Measures />
            <Useful />
          </div>
        </div>
      )}
    </InsightsContext.Provider>
  );
}

/** What Dataverse counts by itself; a figure it does not tell is left out. */
function First({ first }: { readonly first: FirstFigures | null }): React.ReactElement | null {
  const { strings } = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const told = (["transcripts", "conversations", "toPerson"] as const).flatMap((name) => {
    const count = first?.[name] ?? null;
    return count === null ? [] : [strings(`first.${name}`, { count })];
  });
  if (told.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={strings("first.title")}>
      {told.map((words) => (
        <li key={words} className={text.text}>
          {words}
        </li>
      ))}
    </ul>
  );
}

function Body({ insights, now }: InsightsProps): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const text = useTextStyles();
  const state = useSlice(insights.store, selectState);
  React.useEffect(() => {
    if (insights.page.opened.figure === null) insights.look();
    else if (insights.store.getState().kind === "asked") insights.read();
  }, [insights]);
  switch (state.kind) {
    case "asked":
      return (
        <>
          <First first={state.first} />
          <Said what={strings("insights.asked", { days: insights.days })} more={strings("insights.asked.more")}>
            <Button onClick={() => insights.read()}>{strings("insights.read")}</Button>
          </Said>
        </>
      );
    case "reading":
      return (
        <p className={text.text} role="status">
          {strings("insights.reading", { read: state.read, of: state.of })}{" "}
          <LinkButton onClick={() => insights.stop()}>{strings("insights.stop")}</LinkButton>
        </p>
      );
    case "failed": {
      const { what, next } = describeProblem(state.problem, null, { strings, format, now });
      return (
        <Said what={what} more={next.replace("{role}", strings("problem.role"))}>
          <Button onClick={() => insights.read()}>{strings("insights.again")}</Button>
        </Said>
      );
    }
    case "read":
      return <Figures state={state} insights={insights} now={now} />;
  }
}

/** Why conversations with the agent escalate and how they ended: read from its transcripts when somebody asks. */
export function Insights(props: InsightsProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const styles = usePageStyles();
  return (
    <section className={styles.box} aria-labelledby="warmline-insights">
      <h2 id="warmline-insights" className={styles.boxTitle}>
        {strings("insights.title")}
      </h2>
      <Body {...props} />
    </section>
  );
}
