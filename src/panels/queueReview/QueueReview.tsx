import * as React from "react";
import { FluentProvider, type PartialTheme } from "@fluentui/react-components";
import type { DayDesk, InsightsDesk, QueueDesk, QueueState } from "#desk/supervisor";
import type { UserTime } from "#domain/time";
import { LinkButton, Said, Skeleton, useSlice, useTextStyles } from "#panels/elements";
import { createFormat, describeProblem, type Strings } from "#panels/frame";
import { Insights } from "#panels/queueReview/insights";
import { WhatIf } from "#panels/queueReview/whatIf";
import { QueueContext, type QueueFrame, useQueueFrame, pageStyle, usePageStyles } from "#panels/queueReview/frame";
import { NeedsYou } from "./NeedsYou";
import { OpenedList } from "./OpenedList";
import { Tiles } from "./Tiles";
import { ViewRows } from "./ViewRows";

type QueueReviewProps = {
  readonly desk: QueueDesk;
  readonly insights: InsightsDesk;
  readonly day: DayDesk;
  readonly theme: PartialTheme;
  readonly strings: Strings;
  /** BCP 47. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly time: UserTime;
  readonly now?: () => number;
};

const readNow = (): number => Date.now();

const selectAt = ({ refreshedAt }: QueueState): number | null => refreshedAt;
const selectProblem = ({ problem }: QueueState): QueueState["problem"] => problem;

function Header(): React.ReactElement {
  const { desk, strings, format } = useQueueFrame();
  const styles = usePageStyles();
  const text = useTextStyles();
  const at = useSlice(desk.store, selectAt);
  const problem = useSlice(desk.store, selectProblem);
  const time = at === null ? "" : format.exactTime(at);
  const state =
    at === null
      ? strings("queue.opening")
      : problem
        ? strings("state.saved", { time })
        : strings("queue.refreshed", { time, seconds: desk.settings().every });
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>Warmline</h1>
      <span className={text.second}>{strings("queue.title")}</span>
      <span className={styles.end}>
        <span className={text.caption}>{state}</span>
        <LinkButton onClick={() => desk.refresh()}>{strings("queue.refresh")}</LinkButton>
      </span>
    </header>
  );
}

/** A failure in words; what was shown before stays. */
function Notice({ now }: { readonly now: () => number }): React.ReactElement | null {
  const { desk, strings, format } = useQueueFrame();
  const styles = usePageStyles();
  const at = useSlice(desk.store, selectAt);
  const problem = useSlice(desk.store, selectProblem);
  if (!problem) return null;
  const { what, next } = describeProblem(problem, at, { strings, format, now });
  return (
    <div className={styles.box} role="status">
      <Said what={what} more={next.replace("{role}", strings("problem.role"))} />
    </div>
  );
}

type BodyProps = { readonly insights: InsightsDesk; readonly day: DayDesk; readonly now: () => number };

function Body({ insights, day, now }: BodyProps): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const styles = usePageStyles();
  const at = useSlice(desk.store, selectAt);
  const problem = useSlice(desk.store, selectProblem);
  return (
    <main className={styles.main} aria-busy={at === null && problem === null}>
      <div className={styles.screen}>
        <Notice now={now} />
        {at === null ? (
          problem === null && (
            <div className={styles.box}>
              <Skeleton words={strings("queue.opening")} rows={["long", "medium", "short"]} />
            </div>
          )
        ) : (
          <>
            <Tiles />
            <NeedsYou />
            <OpenedList />
          </>
        )}
        {desk.view && <ViewRows source={desk.view} />}
      </div>
      <Insights insights={insights} now={now} />
      <div className={styles.screen}>
        <WhatIf day={day} now={now} />
      </div>
    </main>
  );
}

/** The supervisor's page: the queue's figures, who needs somebody and why, and what was opened from here. */
export function QueueReview(props: QueueReviewProps): React.ReactElement {
  const { desk, insights, day, theme, strings, locale, dir, time, now = readNow } = props;
  const format = React.useMemo(() => createFormat(locale, time), [locale, time]);
  const frame = React.useMemo<QueueFrame>(() => ({ desk, strings, format, locale }), [desk, strings, format, locale]);
  return (
    <FluentProvider theme={theme} dir={dir} style={pageStyle}>
      <QueueContext.Provider value={frame}>
        <Header />
        <Body insights={insights} day={day} now={now} />
      </QueueContext.Provider>
    </FluentProvider>
  );
}
