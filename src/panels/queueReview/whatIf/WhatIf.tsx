import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { DayDesk, DayState } from "#desk/supervisor";
import { type Change, noChange, playDay } from "#domain/routing";
import { LinkButton, Said, useSlice, useTextStyles } from "#panels/elements";
import { describeProblem } from "#panels/frame";
import { usePageStyles, useQueueFrame } from "#panels/queueReview/frame";
import { Changes } from "./Changes";
import { Differences } from "./Differences";
import { Outcome } from "./Outcome";

type Read = Extract<DayState, { kind: "read" }>;

const selectState = (state: DayState): DayState => state;

function Played({ state, onAgain }: { readonly state: Read; readonly onAgain: () => void }): React.ReactElement {
  const { desk, strings } = useQueueFrame();
  const page = usePageStyles();
  const text = useTextStyles();
  const [change, setChange] = React.useState<Change>(noChange);
  const { day, count, hasSkills, isCut } = state;
  const { serviceLevel } = desk.settings();
  const before = React.useMemo(() => playDay(day, noChange, serviceLevel), [day, serviceLevel]);
  const after = React.useMemo(() => playDay(day, change, serviceLevel), [day, change, serviceLevel]);
  const said = [
    strings("whatIf.read", { count, people: day.workers.length }),
    ...(isCut ? [strings("whatIf.cut")] : []),
    ...(hasSkills ? [] : [strings("whatIf.noSkills")]),
    ...(day.withoutHandle > 0 ? [strings("whatIf.noHandle", { count: day.withoutHandle })] : []),
    ...(day.left === 0 ? [strings("whatIf.noPatience")] : []),
  ];
  if (count === 0 || day.workers.length === 0)
    return <Said what={strings("whatIf.empty")} more={strings("whatIf.empty.more")} />;
  return (
    <>
      <p className={text.caption}>
        {said.join(" ")} <LinkButton onClick={onAgain}>{strings("insights.again")}</LinkButton>
      </p>
      <div className={page.pair}>
        <div className={page.column}>
          <Changes day={day} change={change} onChange={setChange} />
          <Outcome day={day} change={change} before={before} after={after} />
        </div>
        <Differences day={day} played={before} />
      </div>
    </>
  );
}

function Body({ day, now }: WhatIfProps): React.ReactElement {
  const { desk, strings, format } = useQueueFrame();
  const text = useTextStyles();
  const state = useSlice(day.store, selectState);
  const read = (): void => day.read(desk.settings().serviceLevel);
  switch (state.kind) {
    case "asked":
      return (
        <Said what={strings("whatIf.asked")} more={strings("whatIf.asked.more")}>
          <Button onClick={read}>{strings("whatIf.start")}</Button>
        </Said>
      );
    case "reading":
      return (
        <p className={text.text} role="status">
          {strings("whatIf.reading")}
        </p>
      );
    case "failed": {
      const { what, next } = describeProblem(state.problem, null, { strings, format, now });
      return (
        <Said what={what} more={next.replace("{role}", strings("problem.role"))}>
          <Button onClick={read}>{strings("insights.again")}</Button>
        </Said>
      );
    }
    case "read":
      return <Played state={state} onAgain={read} />;
  }
}

type WhatIfProps = { readonly day: DayDesk; readonly now: () => number };

/** The last 24 hours, played again with other people, skills or hours: what customers would have waited. */
export function WhatIf(props: WhatIfProps): React.ReactElement {
  const { strings } = useQueueFrame();
  const page = usePageStyles();
  return (
    <section className={page.box} aria-labelledby="warmline-what-if">
      <h2 id="warmline-what-if" className={page.boxTitle}>
        {strings("whatIf.title")}
      </h2>
      <Body {...props} />
    </section>
  );
}
