import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { InsightsDesk, InsightsState } from "#desk/supervisor";
import { type Gathered, writeInsights } from "#domain/insights";
import { LinkButton, Said, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { Drivers } from "./Drivers";
import { Happened } from "./Happened";
import { useQueueFrame } from "./queueFrame";
import { usePageStyles } from "./styles";

type InsightsProps = { readonly insights: InsightsDesk; readonly now: () => number };

const selectState = (state: InsightsState): InsightsState => state;

type ReadProps = {
  readonly gathered: Gathered;
  /** How many rows there were. */
  readonly of: number;
  readonly since: number;
  readonly onAgain: () => void;
};

function Figures({ gathered, of, since, onAgain }: ReadProps): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const [days, setDays] = React.useState(7);
  const insights = React.useMemo(() => writeInsights(gathered, { days }), [gathered, days]);
  const { read, unreadable, test, duplicateRows, engaged } = insights;
  return (
    <>
      <p className={text.caption}>
        {strings("insights.counted", { read, of, unreadable, duplicates: duplicateRows, test })}{" "}
        {strings("insights.since", { time: format.date(since, null) })}{" "}
        <LinkButton onClick={onAgain}>{strings("insights.again")}</LinkButton>
      </p>
      {engaged === 0 ? (
        <Said what={strings("insights.none")} more={strings("insights.none.more")} />
      ) : (
        <div className={styles.pair}>
          <Drivers insights={insights} />
          <Happened insights={insights} days={days} onDays={setDays} />
        </div>
      )}
    </>
  );
}

function Body({ insights, now }: InsightsProps): React.ReactElement {
  const { strings, format } = useQueueFrame();
  const text = useTextStyles();
  const state = useSlice(insights.store, selectState);
  switch (state.kind) {
    case "asked":
      return (
        <Said what={strings("insights.asked", { days: insights.days })} more={strings("insights.asked.more")}>
          <Button onClick={() => insights.read()}>{strings("insights.read")}</Button>
        </Said>
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
      return <Figures gathered={state.gathered} of={state.of} since={state.since} onAgain={() => insights.read()} />;
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
